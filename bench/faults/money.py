"""Amounts of money, damaged as each writer damages them: documents of five sentences."""

from __future__ import annotations

import re
from random import Random

from corpora import all_sentences
from outcome import Outcome, try_documents
from writers import WRITERS

SENTENCES = 5
DOCUMENTS = 150


def measure(seed: int) -> list[Outcome]:
    """One outcome a writer. The sentences of a document stand in the order of the corpus, so that most come from one report."""
    amounts = [sentence for sentence in all_sentences() if re.search(r"\$\d", sentence) and not re.search(r"\$(?!\d)", sentence)]
    return [_writer(name, amounts, Random(f"{seed} {name}")) for name in WRITERS]  # noqa: S311


def _writer(name: str, amounts: list[str], random: Random) -> Outcome:
    writer, wanted = WRITERS[name]
    damaged = [sentence for sentence in amounts if writer(sentence, random) != sentence]
    documents = [damaged[start : start + SENTENCES] for start in range(0, len(damaged) - SENTENCES + 1, SENTENCES)]
    outcome = Outcome(f"money: {name}", wanted)
    for document in random.sample(documents, min(DOCUMENTS, len(documents))):
        try_documents(outcome, document, lambda text: writer(text, random))
    return outcome
