"""Sentences: where they end, and that they keep to their blocks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from credlint.facts.sentences import sentences
from credlint.readers import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose in May. Costs fell.", ["Sales rose in May.", "Costs fell."]),
        ("Dr. May Smith came. She left.", ["Dr. May Smith came.", "She left."]),
        ("It cost $1.8 million at 5 p.m. Then it rained.", ["It cost $1.8 million at 5 p.m.", "Then it rained."]),
        ("It cost\n.8 million.  It was  good.", ["It cost\n.8 million.", "It was  good."]),
        ("He wrote: “It fell. It rose.” Then he left.", ["He wrote: “It fell. It rose.”", "Then he left."]),
        ("It ran at 120 km/h. The city slept.", ["It ran at 120 km/h.", "The city slept."]),
        ("The wall is 5 m. A dog barked.", ["The wall is 5 m.", "A dog barked."]),
        ("It began in the 1980s. Of these, two are left.", ["It began in the 1980s.", "Of these, two are left."]),
        ("It cites Roe 3 v. Wade and Type 2 b. B is next.", ["It cites Roe 3 v. Wade and Type 2 b. B is next."]),
        (
            "The mean rose, F(1, 61) = 4.2, p = .04. The share fell, χ²(1, N = 200) = 5.1. Then rain came.",
            ["The mean rose, F(1, 61) = 4.2, p = .04.", "The share fell, χ²(1, N = 200) = 5.1.", "Then rain came."],
        ),
        ("no end", ["no end"]),
    ],
)
def test_sentences_of_a_block(text: str, expected: list[str]) -> None:
    article = read(text, "markdown")
    assert [article.text(sentence.span) for sentence in sentences(article)] == expected


@given(st.text(alphabet="aB .!?\n“”\"'\u00a0\u2003\u30005May", max_size=60))
@example("A.\u00a0")
@example("B!\u3000“")
def test_sentences_are_ordered_stripped_and_lose_no_letter(text: str) -> None:
    article = read(text, "text")
    found = sentences(article)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
    for sentence in found:
        assert article.text(sentence.span) == article.text(sentence.span).strip() != ""
        assert sentence.block.span.start <= sentence.span.start < sentence.span.end <= sentence.block.span.end
    kept = "".join(article.text(sentence.span) for sentence in found)
    whole = "".join(article.text(block.span) for block in article.blocks)
    assert "".join(kept.split()) == "".join(whole.split())


def test_a_very_long_block_is_cut_where_a_sentence_ends() -> None:
    """The splitter is given such a text in parts: what comes of it is the same."""
    told = ["Dr. Holt of St. Olaf's paid $4.50 to A. Lund.", "He came by the 9.40 train, i.e. too late.", "Was it May 5?", "Yes!"]
    text = " ".join(told * 3000)
    article = read(text, "text")
    assert [article.text(sentence.span) for sentence in sentences(article)] == told * 3000
