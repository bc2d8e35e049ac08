"""The runs of an article, kept as numbers, look like a tuple of runs."""

from __future__ import annotations

from copy import deepcopy

import pytest

from credlint.article import Article, Run, Runs, SourceRange, Span
from credlint.readers import read

RUNS = (
    Run(Span(0, 2), SourceRange(1, 3), verbatim=True),
    Run(Span(2, 3), SourceRange(4, 9), verbatim=False),
    Run(Span(3, 6), SourceRange(9, 12), verbatim=True),
)


def test_sequence() -> None:
    runs = Runs(RUNS)
    assert len(runs) == 3
    assert tuple(runs) == RUNS
    assert runs[-1] == RUNS[-1]
    assert runs[:2] == RUNS[:2]
    assert repr(runs) == repr(RUNS)
    with pytest.raises(IndexError):
        runs[3]


def test_equality() -> None:
    assert Runs(RUNS) == Runs(RUNS)
    assert Runs(RUNS) == RUNS
    assert Runs(RUNS) != Runs(RUNS[:2])
    assert Runs(RUNS) != 3


def test_articles_are_equal() -> None:
    source = "# A *title*\n\nText &amp; more\nof it.\n"
    article = read(source)
    assert article == read(source)
    assert deepcopy(article) == article
    assert len(article.runs) > 3


@pytest.mark.parametrize(
    ("span", "place"),
    [
        (Span(0, 1), SourceRange(1, 2)),
        (Span(1, 2), SourceRange(2, 3)),
        (Span(2, 3), SourceRange(4, 9)),
        (Span(1, 4), SourceRange(2, 10)),
        (Span(5, 5), SourceRange(11, 11)),
        (Span(6, 6), SourceRange(12, 12)),
    ],
)
def test_locate(span: Span, place: SourceRange) -> None:
    assert Article("-abc&amp;def", "ab&def", RUNS, ()).locate(span) == place
    assert Article("-abc&amp;def", "ab&def", Runs(RUNS), ()).locate(span) == place


def test_locate_without_runs() -> None:
    assert Article("", "text", (), ()).locate(Span(1, 2)) == SourceRange(0, 0)
    with pytest.raises(ValueError, match="outside the prose"):
        Article("", "text", (), ()).locate(Span(1, 5))
