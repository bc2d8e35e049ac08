"""The article's own date: which source is believed, and that nothing is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credlint.article import Article, Metadata
from credlint.engine import read_article
from credlint.facts.dates.publication import PublicationDate, is_later_note, parse_date, publication_date
from credlint.finding import Source
from credlint.readers import read

BODY = "The dam held for nine days, and nobody in the valley below it slept during the first of them, as the mayor said."
FURNITURE = "Related posts\nThe Real Cost of Dams\nBy Ruth 2026-06-15 23:04:47 0 218\nMore of Dams\nBy Ann 2026-06-20 08:04:47 0 21\n"


def day_of(text: str, *, syntax: str = "text", filename: str = "-", as_of: str = "") -> PublicationDate | None:
    return publication_date(read_article(Source(filename, text), syntax=syntax, as_of=as_of))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-03-02", "2024-03-02"),
        ("2024-03-02T10:00:00Z", "2024-03-02"),
        ("2024-03-02T10:00:00.123456+09:00", "2024-03-02"),
        ("2015-03-17 14:00:00 -4", "2015-03-17"),
        ("2024-3-2 10:00", "2024-03-02"),
        ("2024/03/02", "2024-03-02"),
        ("2024.03.02", "2024-03-02"),
        ("20240302", "2024-03-02"),
        ("20240302T101500Z", "2024-03-02"),
        ("2024-03-02-the-dam", "2024-03-02"),
        ("minutes_20170503_final", "2017-05-03"),
        ("March 2, 2024", "2024-03-02"),
        ("2 March 2024", "2024-03-02"),
        ("Sat, 02 Mar 2024 10:00:00 GMT", "2024-03-02"),
        ("02-Mar-2024", "2024-03-02"),
        ("25/12/2024", "2024-12-25"),
        ("2024-02", "2024-02-29"),
        ("2019-03-sl", "2019-03-31"),
        ("2005-06", "2005-06-30"),
        ("March 2024", "2024-03-31"),
        ("2024", "2024-12-31"),
    ],
)
def test_a_date_in_any_spelling(text: str, day: str) -> None:
    assert str(parse_date(text)) == day


@pytest.mark.parametrize(
    "text", ["", "today", "02/03/2024", "2024-13-45", "2024-02-30", "20241399", "1709337600", "draft", "v1.2.3", "{{ now }}"]
)
def test_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%Y/%m/%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y"]),
)
def test_every_day_in_every_spelling(day: date, spelling: str) -> None:
    assert parse_date(day.strftime(spelling)) == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert parse_date(text) is None or isinstance(parse_date(text), date)


ARTICLES = {
    "front matter": (f"---\ndate: 2024-03-02\n---\n# Dams\n\nPublished May 5, 2025\n\n{BODY}\n", "2024-03-02", "front matter `date`"),
    "an unreadable front matter": (f"---\ndate: soon\n---\n# Dams\n\nPublished May 5, 2025\n\n{BODY}\n", "2025-05-05", "byline"),
    "a later update": (f"---\ndate: 2024-03-02\nlastmod: 2024-07-01\n---\n{BODY}\n", "2024-07-01", "front matter `lastmod`"),
    "an earlier update": (f"---\ndate: 2024-03-02\nlastmod: 2023-07-01\n---\n{BODY}\n", "2024-03-02", "front matter `date`"),
    "byline with reading time": (f"Dams\n\nFebruary 18, 2026 · 7 min read · By X\n\n{BODY}\n", "2026-02-18", "byline"),
    "published": (f"Dams\n\nPublished June 5, 2026\n\n{BODY}\n", "2026-06-05", "byline"),
    "posted by": (f"Dams\n\nPosted by Ruth Ames • May 15, 2026\n\n{BODY}\n", "2026-05-15", "byline"),
    "published and updated": (
        f"Dams\n\nPublished June 5, 2026\n\nLast updated: June 9, 2026\n\n{BODY}\n", "2026-06-09", "the line that says when it was updated",
    ),
    "updated at the end": (f"Dams\n\n{BODY}\n\nLast updated: June 9, 2026\n", "2026-06-09", "the line that says when it was updated"),
    "byline before the page": (f"Dams\n\nPublished June 5, 2026\n\n{BODY}\n\n{FURNITURE}", "2026-06-05", "byline"),
    "dateline": (f"Dams\n\nOSLO, March 3, 2024 (Nordic Press) - {BODY}\n", "2024-03-03", "dateline"),
    "dateline below a summary": (
        f"Dams\n\n* The dam held\n* Nobody slept\n* The mayor spoke\n\n(Adds quotes)\n\nOSLO, March 3, 2024 (Nordic Press) - {BODY}\n", "2024-03-03", "dateline",
    ),
    "byline with counters": (f"# Dams\n\nPosted by Ann Lee on 8 February 2026 · Makes seven jars, or eight of the small ones · 4.8 from 213 ratings\n\n{BODY}\n", "2026-02-08", "byline"),
    "wire": (f"Dams\n\nAUSTIN, Texas, Feb. 3, 2026 /PRNewswire/ -- {BODY}\n", "2026-02-03", "dateline"),
    "a place and a date": (f"Dams\n\nOslo, 3 March 2024\n\n{BODY}\n", "2024-03-03", "the dated line at the top"),
    "an office and a date": (f"Dams\n\nMinistry of Water | March 3, 2024\n\n{BODY}\n", "2024-03-03", "the dated line at the top"),
    "published in a line of credits": (
        f"Dams\n\nText: Ada Holm. Published 3 March 2024. Photographs by Ole Berg.\n\n{BODY}\n", "2024-03-03", "the dated line at the top",
    ),
    "an issue and a date": (f"THE LEDGER\n\nIssue 1,088 / Friday, May 8, 2026\n\n{BODY}\n", "2026-05-08", "the dated line at the top"),
    "a correspondent": (
        f"Dams\n\nFrom our correspondent in Port Holm, Monday 10 June 2024\n\n{BODY}\n", "2024-06-10", "the dated line at the top",
    ),
    "a reviewer": (f"Dams\n\nTested by Ada Holm, 12 November 2025\n\n{BODY}\n", "2025-11-12", "the dated line at the top"),
    "a section and a date": (f"Dams\n\nWATER / REVIEW        26 September 2025\n\n{BODY}\n", "2025-09-26", "the dated line at the top"),
    "filed": (f"Dams\n\nThe valley sleeps again\n\nFiled 12 July 2025\n\n{BODY}\n", "2025-07-12", "the dated line at the top"),
    "issued": (
        f"Dams\n\nIssued Tuesday 3 March 2026. Provisional until 31 March.\n\n{BODY}\n", "2026-03-03", "the dated line at the top",
    ),
    "released at a time": (f"Dams\n\nReleased: 9.30am, 18 November 2025\n\n{BODY}\n", "2025-11-18", "the dated line at the top"),
    "a date, then the author": (f"The Larder | Sunday 18 December 2022\nby Ada Holm\n\n{BODY}\n", "2022-12-18", "the dated line at the top"),
    "a dateline with the hour": (f"Dams\n\nOSLO, Friday, Feb 7, 2025 (updated 11:42 a.m. ET)\n\n{BODY}\n", "2025-02-07", "the dated line at the top"),
    "published and updated in one line": (
        f"Dams\n\nBy Ada Holm. First published 12 April 2022. Fully updated for the new year: Friday 25 April 2025.\n\n{BODY}\n",
        "2025-04-25", "the line that says when it was updated",
    ),
    "reviewed": (
        f"Dams\n\nLast reviewed: 12 May 2025. Reviewed by Ole Berg.\n\n{BODY}\n", "2025-05-12", "the line that says when it was updated",
    ),
    "reviewed in a month": (
        f"Dams\n\nKept by Ada Holm for the river board. Last revised in May 2025.\n\n{BODY}\n", "2025-05-31", "the line that says when it was updated",
    ),
    "published at an hour": (
        f"Dams\n\nAda Holm, Nordic Press. Published 14 May 2025, 08:42 CET\n\n{BODY}\n", "2025-05-14", "the dated line at the top",
    ),
    "a reporter at a place": (f"Dams\n\nAda Holm at Port Berg · Sunday 22 June 2025, 19:05\n\n{BODY}\n", "2025-06-22", "the dated line at the top"),
    "a column with its author": (f"Dams\n\nWater Lines, with Ada Holm. Monday, May 5, 2025\n\n{BODY}\n", "2025-05-05", "the dated line at the top"),
    "a series and its author": (
        f"Dams\n\nHill-farm notes, 4 April 2025. By Dr Ada Holm, engineer; I own no shares in the dam.\n\n{BODY}\n", "2025-04-04", "the dated line at the top",
    ),
    "a kind of article": (f"Dams\n\nHands-on by Ada Holm, 27 August 2024\n\n{BODY}\n", "2024-08-27", "the dated line at the top"),
    "words and pictures": (f"Dams\n\nWords and pictures by Ada Holm | 27 August 2024\n\n{BODY}\n", "2024-08-27", "the dated line at the top"),
    "a numbered report": (f"Dams\n\nRiver Insights, report digest RI-210, 5 May 2024\n\n{BODY}\n", "2024-05-05", "the dated line at the top"),
    "a publisher and a note": (
        f"Dams\n\nRiver Research, 18 July 2025. Online questionnaire, 2 to 20 June 2025, 412 farms.\n\n{BODY}\n", "2025-07-18", "the dated line at the top",
    ),
    "written in a month": (f"Dams\n\n{BODY}\n\nThis case study was written by Berg Systems in December 2024.\n", "2024-12-31", "byline"),
    "a table of details": ("---\ntitle: Dams\n---\n\n| Where | Holm |\n|---|---|\n| Published | 7 October 2024 |\n\n" + BODY, "2024-10-07", "byline"),
    "the page": (f"Dams\n\n{BODY}\n\n{FURNITURE}", "2026-06-20", "the newest date on the page, in a list of other posts"),
}  # fmt: skip


@pytest.mark.parametrize("name", ARTICLES)
def test_source(name: str) -> None:
    text, day, provenance = ARTICLES[name]
    found = day_of(text, syntax="markdown" if text.startswith("---") else "text")
    assert found
    assert (str(found.date), found.provenance) == (day, provenance)
    assert found.is_certain == (name != "the page")


@pytest.mark.parametrize(
    "text",
    [
        f"Dams\n\n{BODY}\n",
        f"Dams\n\n{BODY} It broke on June 5, 2024, and was rebuilt by May 2025.\n",
        f"Dams\n\nOn June 5, 2024, it broke. {BODY}\n",
        f"Dams\n\nAt 2024-06-05 12:00:01 the gauge failed. {BODY}\n",
        f"Dams\n\nCouncil Meeting, 5 June 2024\n\n{BODY}\n",
        f"Dams\n\nPhoto: Ada Holm, 5 June 2012\n\n{BODY}\n",
        f"Dams\n\nLisbon, 3 June 2024. The rain came at nine and did not end.\n\n{BODY}\n",
        f"Dams\n\nIllustration by Ada Holm, 5 June 2012\n\n{BODY}\n",
        f"# Dams\n\n| Where | Holm |\n|---|---|\n| Opened | 7 October 2024 |\n\n{BODY}\n",
        f"Dams\n\nHardback, 320 pages. Published May 2024\n\n{BODY}\n",
        f"Dams\n\nIt fell to the water, 5 June 2024.\n\n{BODY}\n",
        f"Dams\n\nLisbon, 3-5 June 2024\n\n{BODY}\n",
        f"Dams\n\nRiver Museum, Oslo. Until 22 February 2026\n\n{BODY}\n",
        f"Dams\n\nReleased: 12 May 1997\n\n{BODY}\n",
        f"Dams\n\nNext issue: 16 December 2025\n\n{BODY}\n",
        f"Dams\n\nHolm v Berg, Saturday 26 July 2025\n\n{BODY}\n",
        f"Dams\n\nThe book was published 5 June 2024 in Oslo.\n\n{BODY}\n",
        f"Dams\n\nOslo, 5 June 2024\n\nRome, 6 June 2024\n\n{BODY}\n",
        "",
    ],
)
def test_an_article_without_a_date_has_none(text: str) -> None:
    assert day_of(text, syntax="markdown" if text.startswith("#") else "text") is None


def test_what_is_asked_for_goes_first() -> None:
    found = day_of("---\ndate: 2024-03-02\nlastmod: 2025-01-01\n---\nIt held.\n", syntax="markdown", as_of="2023-01-01")
    assert found == PublicationDate(date(2023, 1, 1), "--as-of")


def test_the_file_name_is_weaker_than_the_byline_and_stronger_than_the_page() -> None:
    named = "posts/2024-03-02-dams.txt"
    texts = (f"Dams\n\nPublished June 5, 2026\n\n{BODY}\n", f"Dams\n\n{BODY}\n\n{FURNITURE}")
    found = [day_of(text, filename=named) for text in texts]
    assert [day.provenance for day in found if day] == ["byline", "file name"]


def test_the_span_is_where_the_date_stands() -> None:
    article = read(f"Dams\n\n{BODY}\n\n{FURNITURE}", "text")
    found = publication_date(article)
    assert found
    assert found.span
    assert article.text(found.span) == "2026-06-20 08:04:47"


def test_dates_from_outside_are_tried_in_order() -> None:
    article = replace(read("It held.", "text"), metadata=Metadata(dates=(("soon", "meta"), ("20170503", "file name"))))
    assert publication_date(article) == PublicationDate(date(2017, 5, 3), "file name")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Update, June 2027: The dam broke.", True),
        ("[Note, June 2027: The dam broke.]", True),
        ("Note added June 2027: The dam broke.", True),
        ("Summer 2027 Update: The dam broke.", True),
        ("Editors’ note: The dam broke in June 2027.", True),
        ("This post was last updated on 2027-02-22 at 9 a.m.", True),
        ("This article was amended on 2 June 2027 to add a name.", True),
        ("The height was wrong until 2 June 2027: an earlier version gave 40 metres.", True),
        ("A version of this article appeared in the June 9, 2027, print edition.", True),
        ("Update 12/06/2027 The dam reopened.", True),
        ("UPDATE Dec 6, 2027 The dam reopened.", True),
        ("They updated the dam in June 2027.", False),
        ("Update 12 for the pump came out in June 2027.", False),
        ("The law was amended on 2 June 2027, and an earlier version of the pump was sold.", False),
        ("The dam broke. A note said so in June 2027.", False),
    ],
)
def test_notes_added_later(text: str, *, expected: bool) -> None:
    article: Article = read(f"Dams\n\n{BODY}\n\n{text}", "text")
    assert is_later_note(article, article.blocks[-1].span) is expected
