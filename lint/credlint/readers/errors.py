"""What a reader raises for a source that it cannot read."""

from __future__ import annotations


class ReadingError(Exception):
    """A source that is not of its syntax, or that needs a package which is not installed. advice: what to do about it."""

    def __init__(self, message: str, advice: str) -> None:
        self.message, self.advice = message, advice
        super().__init__(message)
