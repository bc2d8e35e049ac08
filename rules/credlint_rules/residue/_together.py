"""Many places of one sort as one finding."""

from __future__ import annotations

from collections.abc import Sequence

from credlint import Problem, Related, Span

_CLIP = 40


def together(spans: Sequence[Span], message: str, help_text: str) -> Problem:
    """One problem at the first place, with the others as related places."""
    first, *others = spans
    return Problem(first, message, tuple(Related(span, "here too") for span in others), help_text)


def counted(spans: Sequence[Span]) -> str:
    """How many places there are, for the end of a message; nothing for one."""
    return f" ({len(spans)} places)" if len(spans) > 1 else ""


def clipped(text: str, most: int = _CLIP) -> str:
    """A text of at most so many characters, with an ellipsis where it was longer."""
    return text if len(text) <= most else text[: most - 1] + "…"
