"""The text of a source on its way into the prose: placeholders stand in for addresses and tags, what is to be skipped is left out."""

from __future__ import annotations

import sys

from credlint.article import PLACEHOLDER
from credlint.patterns import lazy
from credlint.readers.asides import Aside
from credlint.readers.prose import Image, Piece, Prose

_BREAK = lazy(r"(\r\n|\r|\n)[ \t\r\n]*")


class Flow:
    """Feeds stretches of source to the prose, in source order.

    skip_to: what starts before this place in the source is left out.
    links: how many links the place is in. in_image: whether it is in the alternative text of an image.
    """

    def __init__(self, prose: Prose, asides: list[Aside]) -> None:
        self.prose = prose
        self.skip_to = 0
        self.links = 0
        self._asides = iter(asides)
        self.in_image = False
        self._alt: list[Piece] = []
        self._images = 0
        self._advance()

    def text(self, start: int, end: int) -> None:
        """Add a stretch of source as it stands, but for the asides in it."""
        if start < self.skip_to:  # noqa: PLR1730 - twice as fast
            start = self.skip_to
        while self._next < end:
            aside = self._aside
            self._advance()
            if aside.start >= start and aside.is_real():
                self._verbatim(start, aside.start)
                self._put_aside(aside)
                start = self.skip_to = aside.end
        if start < end and not self.in_image:
            self.prose.verbatim(start, end)
        else:
            self._verbatim(start, end)

    def lines(self, text: str, start: int) -> None:
        """Add a stretch of source, read as `text`, in which white space around a line break says nothing."""
        done = 0
        for match in _BREAK.finditer(text):
            end = match.start()
            while end > done and text[end - 1] in " \t":
                end -= 1
            self.text(start + done, start + end)
            self.newline(start + match.start(1), start + match.end(1))
            done = match.end()
        self.text(start + done, start + len(text))

    def newline(self, start: int, end: int) -> None:
        """Add the first line break in a stretch of source."""
        if start < self.skip_to:
            return
        if self.in_image:
            self._alt.append(Piece(start, end, "\n"))
        else:
            self.prose.newline(start, end)

    def replaced(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for a stretch of source."""
        if start < self.skip_to:
            return
        if self.in_image:
            self._alt.append(Piece(start, end, text))
        else:
            self.prose.replaced(text, start, end)

    def placeholder(self, start: int, end: int) -> None:
        """Add a placeholder and skip what it stands for."""
        self.replaced(PLACEHOLDER, start, end)
        self.skip_to = max(self.skip_to, end)

    def begin_image(self, start: int) -> None:
        """Collect what follows as the alternative text of an image. An image in it only adds to it."""
        self._images += 1
        if self._images == 1 and start >= self.skip_to:
            self.in_image, self._alt = True, []

    def end_image(self, start: int, end: int, url: str) -> None:
        """Add the image, when its alternative text is complete."""
        self._images -= 1
        if not self._images and self.in_image:
            self.in_image = False
            self.prose.image(Image(start, end, self._alt, url))

    def _verbatim(self, start: int, end: int) -> None:
        if start < end:
            if self.in_image:
                self._alt.append(Piece(start, end))
            else:
                self.prose.verbatim(start, end)

    def _put_aside(self, aside: Aside) -> None:
        if aside.is_gone:
            return
        if aside.url or self.in_image:
            start = self.prose.here
            self.replaced(PLACEHOLDER, aside.start, aside.end)
            if aside.url and not self.links and not self.in_image:
                self.prose.link(start, aside.url)
        elif aside.is_comment:
            self.prose.comment(aside.start, aside.end)
            if aside.alone:
                self.prose.split()
        elif aside.alone:
            self.prose.split()
        else:
            self.prose.stand_in(aside.start, aside.end)

    def _advance(self) -> None:
        self._aside = next(self._asides, Aside(sys.maxsize, sys.maxsize))
        self._next = self._aside.start
