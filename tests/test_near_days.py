"""Weekdays with a day and a month: the year that the article's own date gives them, and where none does."""

from __future__ import annotations

import pytest

from credlint.facts.dates.near_days import near_days
from credlint.readers import read


def days(text: str, head: str = "date: 2024-04-25") -> list[str]:
    return [str(period.start) for period in near_days(read(f"---\n{head}\n---\n\n{text}"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It failed on Monday 22 May.", ["2024-05-22"]),
        ("It failed on Friday, December 8th, and on Sat 20 April.", ["2023-12-08", "2024-04-20"]),
        ("It failed on Monday 22 May 2023, on 22 May, and from Monday, May 6 to 8.", []),
        ("In 2023 it failed on Monday 22 May.", []),
        ("The log of 2023 is long.\n\nIt failed on Monday 22 May.", []),
        ("The log of 2023 is long.\n\nSome.\n\nMore.\n\nIt failed on Monday 22 May.", []),
        ("In 1951 it was new. It failed on Monday 22 May.", []),
        ("It was built in 1951.\n\nIt failed on Monday 22 May.", ["2024-05-22"]),
        ("It failed on Monday 22 May. It was built in 1951 and is oiled every day.", ["2024-05-22"]),
        ("It returns on Monday 24 March.", []),
        ("It returned on Monday 24 March.", ["2024-03-24"]),
        ("It fails every year, on Monday 22 May.", []),
        ("# What happened in 2023\n\nText.\n\nMore.\n\nIt failed on Monday 22 May.", []),
        ("It failed a year ago, on Monday 22 May.", []),
        ("> It failed on Monday 22 May.", []),
        ("It failed in April 2024 and on Monday 22 May.", ["2024-05-22"]),
        ("It fails on Thursday, February 29.", []),
        ("Ada Holm was born in Oslo on 14 May 2006.\n\nShe signed on Saturday 22 April.", ["2024-04-22"]),
        ("It was the first strike since 2006. It began on Saturday 22 April.", ["2024-04-22"]),
        ("A court met in April 2006.\n\nIt rose on Saturday 22 April.", []),
        ("In 2006 a court met.\n\nIt rose on Saturday 22 April.", []),
        ("In 2006 a court met.\n\nThe Lord Mayor will speak on Monday 8 May.", ["2024-05-08"]),
        ("In 2006 a court met.\n\nA lecture is to follow on Monday 8 May.", ["2024-05-08"]),
        ("In 2006 a court met.\n\nJoin us on Monday 8 May.", ["2024-05-08"]),
        ("Last year 900 came. See it for yourself on Thursday 2 May.", ["2024-05-02"]),
        ("Last year 900 came. It drew 800 on Friday 3 May.", []),
        ("The bridge opens on 1 January 2025. We saw it on Sunday 22 April.", ["2024-04-22"]),
    ],
)
def test_year_of_a_day(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize("head", ["title: T", "date: 9999-06-01", "date: 2024-12-31", "date: 2022-04-25\nlastmod: 2024-04-25"])
def test_no_day_of_writing(head: str) -> None:
    assert days("It failed on Monday 22 May.", head) == []
