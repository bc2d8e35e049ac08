"""Relative clauses: the name that "which" and "who" stand for."""

from __future__ import annotations

from credlint.article import Span
from credlint.patterns import lazy

_RELATIVES = (", which", ", who", ",\nwhich", ",\nwho")
_NAME = lazy(
    r"(?r)(?<![\p{L}’'-])(?P<np>(?:[Tt]he[ \n])?(?:\p{Lu}|\p{Ll}(?=\p{Lu}))[\p{L}\p{N}&.’'-]*(?:[ ](?:of[ ]|for[ ]|and[ ]|&[ ])?\p{Lu}[\p{L}\p{N}&.’'-]*){0,6}),[ \n]wh(?:ich|o)"
)
_REACH = 120


def name_before_relative(prose: str, start: int, end: int) -> Span | None:
    """The name before a relative pronoun and its comma that end at an offset: "to Ixo, which" (announced)."""
    if not prose.endswith(_RELATIVES, start, end):
        return None
    name = _NAME.match(prose, max(start, end - _REACH), end)
    return Span(*name.span("np")) if name else None
