"""Where the undamaged sentences and the pairs of figures come from: corpora beside the checkout, which are not part of the project."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

from credlint.facts.sentences import sentences
from credlint.readers import read

SHARED = Path(__file__).resolve().parents[3] / "shared"
CLEAN = SHARED / "corpora" / "clean"
TATQA = SHARED / "data" / "tatqa" / "tatqa_dataset_dev.json"

_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_VALUE = re.compile(r"\$?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)")


def missing() -> str:
    """Why nothing can be measured here; empty where all is there."""
    absent = [path.relative_to(SHARED.parent).as_posix() for path in (CLEAN, TATQA) if not path.exists()]
    return f"skipped: {' and '.join(absent)} not found beside the checkout" if absent else ""


@cache
def all_sentences() -> tuple[str, ...]:
    """The sentences of all articles in order, white space folded, each once."""
    return tuple(dict.fromkeys(" ".join(sentence.split()) for text, syntax in _texts() for sentence in _split(text, syntax)))


def _split(text: str, syntax: str) -> Iterator[str]:
    article = read(text, syntax)
    for sentence in sentences(article):
        if sentence.block.kind == "paragraph":
            yield article.text(sentence.span)


def _texts() -> Iterator[tuple[str, str]]:
    for path in sorted(CLEAN.rglob("*")):
        if path.suffix in (".md", ".txt"):
            yield path.read_text("utf-8", errors="replace"), "markdown" if path.suffix == ".md" else "text"
    for document in _tatqa():
        yield "\n\n".join(paragraph["text"] for paragraph in document["paragraphs"]), "text"


def figure_pairs() -> list[tuple[Decimal, Decimal]]:
    """(before, after) from the tables of annual reports: the values of one row in two years, both positive, each pair once."""
    found = (pair for document in _tatqa() for pair in _pairs(document["table"]["table"]))
    return list(dict.fromkeys(found))


def _tatqa() -> list[dict]:  # type: ignore[type-arg]
    return json.loads(TATQA.read_text("utf-8"))  # type: ignore[no-any-return]


def _pairs(table: list[list[str]]) -> Iterator[tuple[Decimal, Decimal]]:
    heads = [[(column, match[1]) for column, cell in enumerate(row) if (match := _YEAR.search(cell))] for row in table[:3]]
    years = next((head for head in heads if len(head) >= 2 and head[0][1] != head[1][1]), None)
    if not years:
        return
    (first, first_year), (second, second_year) = years[:2]
    for row in table[1:]:
        values = [_VALUE.fullmatch(row[column].strip()) for column in (first, second)]
        if values[0] and values[1]:
            latest, other = (Decimal(value[1].replace(",", "")) for value in values if value)
            before, after = (other, latest) if first_year > second_year else (latest, other)
            if before > 0 and after > 0 and not _YEAR.fullmatch(str(after)):
                yield before, after
