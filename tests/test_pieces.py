"""Long texts are kept in pieces: what is taken from them, and what is found in them, is the same."""

from __future__ import annotations

from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from credlint.engine import default_rules, lint_source, read_article
from credlint.finding import Lines, Source
from credlint.pieces import Pieces, pieces

LONG = st.tuples(st.text(min_size=1, max_size=40), st.integers(300, 900)).map(lambda told: told[0] * told[1])
PLACES = st.integers(-5, 20_000)


@given(LONG, PLACES, PLACES)
def test_a_stretch_is_that_of_the_whole(text: str, start: int, end: int) -> None:
    kept = Pieces(text)
    assert kept[start:end] == text[start:end]
    assert kept[start:] == text[start:]
    assert (str(kept), len(kept)) == (text, len(text))


def test_only_long_texts_that_gain_by_it_are_cut() -> None:
    assert pieces("é" * 1000) is None
    assert pieces("e" * 100_000) is None
    assert str(pieces("é" * 100_000)) == "é" * 100_000


def _article(letter: str) -> str:
    filler = f"The caf{letter} by the harbour opens at noon, and its garden is full of bees.\n\n"
    return filler * 1000 + "Sales fell 12% from $40 million to .8 million.\r\n\r\n" + filler * 3


def test_findings_of_a_long_text_are_those_of_one_that_is_not_cut() -> None:
    plain, cut = (lint_source(Source("a.md", _article(letter)), default_rules(), syntax="markdown") for letter in "eé")
    told = [[(f.code, f.start, f.end, f.message) for f in results.findings] for results in (plain, cut)]
    assert told[0] == told[1] != []
    assert [results.sources["a.md"].text for results in (plain, cut)] == [_article("e"), _article("é")]


def test_a_source_in_pieces_is_copied_whole() -> None:
    source = Source("a.md", _article("é"))
    source.pack(Pieces(source.text))
    assert deepcopy(source) == Source("a.md", _article("é"))


def test_an_article_in_pieces_still_gives_its_source() -> None:
    source = Source("a.md", _article("é"))
    article = read_article(source, syntax="markdown")
    article.pack(Pieces(article.source))
    assert article.source == _article("é")
    assert article.pieces[:8] == "The café"


def test_lines_hold_on_to_the_pieces() -> None:
    text = _article("é")
    assert [Lines(text, Pieces(text)).line(row) for row in (1, 2001, 2003)] == [Lines(text).line(row) for row in (1, 2001, 2003)]
