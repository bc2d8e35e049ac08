"""Building prose piece by piece, each piece with the source that it came from."""

from __future__ import annotations

from credlint.article import Block, Run, SourceRange, Span


class Prose:
    """Prose under construction. Pieces are added in source order; every character keeps its source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self.blocks: list[Block] = []
        self.runs: list[Run] = []
        self._pieces: list[str] = []

    def verbatim(self, start: int, end: int) -> Span:
        """Add a stretch of the source as it stands."""
        return self._add(self.source[start:end], start, end, verbatim=True)

    def replaced(self, text: str, start: int, end: int) -> Span:
        """Add a text that stands for a stretch of the source: an entity, an escape, a placeholder, a block break."""
        return self._add(text, start, end, verbatim=False)

    def text(self) -> str:
        """The prose so far."""
        return "".join(self._pieces)

    def _add(self, text: str, start: int, end: int, *, verbatim: bool) -> Span:
        span = Span(self.length, self.length + len(text))
        if text:
            self._pieces.append(text)
            self.runs.append(Run(span, SourceRange(start, end), verbatim))
            self.length = span.end
        return span
