"""The tokens of an HTML page, each with its place. The only module that knows turbohtml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import regex
from msgspec import Struct

from credlint.patterns import lazy

TEXT, OPEN, CLOSE, ENTITY, COMMENT = range(5)


_MANY_DIGITS = lazy(r"&#[0-9]{8,}")


def unescaped(text: str) -> str:
    """A text with characters for its references, by the HTML standard. A number of too many digits is no character, however many."""
    from html import unescape  # noqa: PLC0415 - few articles need it

    return unescape(_MANY_DIGITS.sub("&#9999999", text) if "&#" in text else text)


class Token(Struct, frozen=True):
    """A stretch of a page. kind: TEXT, OPEN, CLOSE, ENTITY (a character reference) or COMMENT. name: of a tag, in lower case."""

    kind: int
    start: int
    end: int
    name: str = ""


def tokens(text: str) -> list[Token]:
    """The tokens of a page by the HTML standard, without declarations. A tag that the end of the text cuts off is none.

    text: with line feeds only. The tokenizer merges what stands around `</>`, which means nothing: it is a comment to us.
    """
    from turbohtml import TokenType, tokenize  # noqa: PLC0415 - only pages need it

    kinds = {TokenType.TEXT: TEXT, TokenType.START_TAG: OPEN, TokenType.END_TAG: CLOSE, TokenType.CHARACTER_REFERENCE: ENTITY}
    kinds[TokenType.COMMENT] = COMMENT
    found: Any = tokenize(text.replace("</>", "<!>"), resolve_references=False, capture_source=True)
    return list(_placed(found, kinds, [0, *(match.end() for match in regex.finditer("\n", text))]))


def _placed(found: Iterable[Any], kinds: dict[Any, int], starts: list[int]) -> Iterator[Token]:
    for token in found:
        kind = kinds.get(token.type)
        if kind is not None and (kind != COMMENT or token.source.startswith("<!--")):
            start = starts[token.line - 1] + token.col
            yield Token(kind, start, start + len(token.data if kind == TEXT else token.source), token.tag or "")
