"""Real sentences in which a change is read with both of its levels, and their twins with the two levels swapped."""

from __future__ import annotations

from corpora import all_sentences
from outcome import Outcome, try_twins

from credlint.facts.changes import Change, changes
from credlint.readers import read

WANTED = 0.92


def measure(_: int) -> list[Outcome]:
    """The outcome over every change that is read with a direction and two different levels; nothing is drawn."""
    outcome = Outcome("swapped ends of a change", WANTED)
    for sentence in all_sentences():
        if any(character.isdigit() for character in sentence):
            for change in changes(read(sentence, "text")):
                if twin := _swapped(sentence, change):
                    try_twins(outcome, sentence, twin)
    return [outcome]


def _swapped(sentence: str, change: Change) -> str:
    """The sentence with the two levels swapped; empty where it has none, says no direction, or would not change."""
    if not change.before or not change.after or change.direction not in ("up", "down"):
        return ""
    first, last = sorted((change.before.span, change.after.span))
    one, other = sentence[first.start : first.end], sentence[last.start : last.end]
    swapped = sentence[: first.start] + other + sentence[first.end : last.start] + one + sentence[last.end :]
    return swapped if one != other and not (change.before.shared or change.after.shared) else ""
