"""Phrase lists: their syntax, their files, and the density that counts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credlint.article import Article, Block, Run, SourceRange, Span
from credlint.phrases import find_phrases, phrases, read_phrase_lists
from credlint.readers import read
from credlint.testing import flagged
from credlint_rules.rhetoric.absolutes import Absolutes
from credlint_rules.rhetoric.puffery import Puffery


def found(phrase: str, text: str) -> list[str]:
    whole = Span(0, len(text))
    article = Article(text, text, (Run(whole, SourceRange(*whole), verbatim=True),), (Block("paragraph", whole),))
    return [article.text(span) for span in find_phrases(article, phrases([phrase]))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("game changer", "A Game-changer, a game\nchanger, a gamechanger.", ["Game-changer", "game\nchanger"]),
        ("unlock*", "Unlocking doors unlocked by an unlocker; clock.", ["Unlocking", "unlocked", "unlocker"]),
        ("take your ... to the next level", "Take your small tea shop to the next level.", ["Take your small tea shop to the next level"]),
        ("take your ... to the next level", "Take your one two three four to the next level.", []),
        ("play* a key|vital role", "It plays a vital role; they played a small role.", ["plays a vital role"]),
        ("5x|#x your", "Get 10x your sales, 2.5x your income.", ["10x your", "2.5x your"]),
        ("$# in # days", "$15k in 30 days", ["$15k in 30 days"]),
        ("dead", "deadline, undead, dead", ["dead"]),
        ("one-of-a-kind", "One-of-a-kind, one of a kind, one-off of that kind.", ["One-of-a-kind"]),
        ("game-chang* #-day", "A game-changing 30-day trial; a 9-day game-changer.", ["game-changing 30-day"]),
    ],
)
def test_phrase(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize("phrase", ["", "...", "* word", "| a", " x"])
def test_what_is_no_phrase(phrase: str) -> None:
    with pytest.raises(ValueError, match="no phrase"):
        phrases([phrase])


@given(st.text(alphabet="abc.(+$^[ -", min_size=1, max_size=12))
def test_any_other_character_stands_for_itself(text: str) -> None:
    phrase = " ".join(text.split())
    if any(c.isalnum() for c in phrase) and "..." not in phrase and not phrase.startswith(("-", ".", ")")):
        assert re.sub(r"\s", " ", phrase) in found(phrase, f" {phrase} ")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("list = 3", r"x\.toml: expected \[\[list\]\] tables"),
        ("[[list]]\nname = 'a'", r"x\.toml: list 1: expected name, phrases, source and checked"),
        ("[[list]]\nname = 'a'\nsource = 'b'\nchecked = 2026-01-01\nphrases = ['...']", r"x\.toml: list 1 \(a\): phrases must be"),
        ("[[list]\n", r"x\.toml: not TOML"),
    ],
)
def test_a_mistake_in_a_file_is_named(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_phrase_lists(text, "x.toml")


def test_three_phrases_count_by_density() -> None:
    praise = "The cutting-edge mill is a game-changer, and seamless. "
    filler = "The wheel turns slowly in the river below the bridge. "
    assert flagged(Puffery, praise + filler * 20) == ["cutting-edge"]
    assert flagged(Puffery, praise + filler * 200) == []


def test_phrases_in_quotations_are_their_speakers() -> None:
    assert flagged(Absolutes, 'The mill opens in May. The maker promises "guaranteed results" to all.') == []
    assert flagged(Absolutes, "The mill opens in May and runs all year. We promise guaranteed results to every guest who comes.") == [
        "guaranteed results"
    ]


def test_linear(assert_linear: object) -> None:
    from time import process_time  # noqa: PLC0415

    def seconds(times: int) -> float:
        article = read("The unlocked gate is in the realm of the old mill, they say, and so on. " * 400 * times, "text")
        began = process_time()
        list(Puffery().check(article))
        return process_time() - began

    assert_linear(seconds)  # type: ignore[operator]


@pytest.mark.parametrize("phrase", ["game changer", "take your ... to the next level", "unlock* the door"])
def test_a_phrase_in_a_very_long_block(phrase: str) -> None:
    filler = "The hall was full of people who came to hear the choir sing of the sea. " * 700
    text = f"{filler}A game-changer. {filler}Take your tea shop to the next level, a game\nchanger, unlocking the door. {filler}"
    expected = {
        "game changer": ["game-changer", "game\nchanger"],
        "take your ... to the next level": ["Take your tea shop to the next level"],
        "unlock* the door": ["unlocking the door"],
    }
    assert found(phrase, text) == expected[phrase]
