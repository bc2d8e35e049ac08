"""What the two rules on a change and its word say."""

from __future__ import annotations

from credlint import Article
from credlint.facts.changes import Change


def is_of_a_range(change: Change) -> bool:
    """Whether a change is a range with a word of direction inside: "anything from A down to B"."""
    return change.word.lower() in ("up to", "down to")


def against_its_word(article: Article, change: Change) -> str:
    """That the word of a change and its two levels do not fit. Raises ValueError for a change without both levels."""
    if not change.before or not change.after:
        raise ValueError("a change without both levels")
    old, new = article.text(change.before.span), article.text(change.after.span)
    return f'the text says "{change.word}", but from {old} to {new} is a {"rise" if change.actual() == "up" else "fall"}'
