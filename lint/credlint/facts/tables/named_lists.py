"""Names, or things, that follow on their number in one sentence: "three cities (Oslo, Rome and Paris)"."""

from __future__ import annotations

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.patterns import lazy

_WORD = r"(?:\p{Lu}\.|\p{Lu}[\p{L}\p{N}'’&-]*+(?:\.(?=\p{L})[\p{L}\p{N}]++)*+)"
_NAME = rf"(?:[Tt]he[ \n])?{_WORD}(?:[ \n](?:(?:of|de|del|di|da|la|le|van|von|der|the|for|&)[ \n])*{_WORD}){{0,4}}"
_LIST = lazy(
    rf"(?:[ ]?(?P<dash>[—–])[ ]?|(?P<colon>:)[ \n]|[ \n](?P<bracket>\()|(?P<comma>,)[ \n])(?P<some>(?:including|among[ ]them|such[ ]as)[ \n])?"
    rf"(?P<names>{_NAME}(?:,[ \n]{_NAME})*+,?[ \n]and[ \n]{_NAME})"
    r"(?(bracket)\))(?(dash)(?:[ ]?[—–]|\.(?:\s|$)))(?(colon)(?:[.;](?:\s|$)))"
    r"(?(comma)(?:\.(?:\s|$)|,[ \n](?!(?:and|or|plus|as|along|with|among|including|to|but|not)\b)\p{Ll}))"
)
_THING = r"(?!(?:and|or|plus|the|both|each|not|but|with|who|which|that|then)\b)\p{Ll}[\p{L}’'-]*+(?:[ \n](?!(?:and|or|plus|both|each|not|but|with|who|which|that|then)\b)\p{Ll}[\p{L}’'-]*+){0,2}"
_THINGS = lazy(rf":[ \n](?P<names>{_THING}(?:,[ \n]{_THING})++,?[ \n]and[ \n]{_THING})\.(?:\s|$)")
"""A list of things in up to three words each, behind a colon, with one "and"."""
_BETWEEN = lazy(r",[ \n](?:and[ \n])?|[ \n]and[ \n]")
_PART_BEFORE = lazy(r"(?r)\b(?:of|of[ \n](?:the|its|their|his|her|our|these|those)|top|first|last|next|between|among|than|least|most)[ \n]")
_PLURAL = ("s", "people", "men", "women", "children")
_MOST = 20


class NamedList(Struct, frozen=True):
    """A number of things and their names. span, figure: the number. names: as many as follow. is_part: they are told to be some of the things only."""

    span: Span
    figure: Quantity
    names: tuple[Span, ...]
    is_part: bool

    @property
    def is_off(self) -> bool:
        """Whether the names are not as many as announced, or more than the whole that they are a part of."""
        return len(self.names) > self.figure.value or (not self.is_part and len(self.names) < self.figure.value)


@analysis
def named_lists(article: Article) -> tuple[NamedList, ...]:
    """The numbers right after which names stand for all that they count, in order; a list ends with "and" and a mark."""
    found = (_named(article, figure) for figure in quantities(article) if figure.kind == "count" and figure.bound == "exact")
    return tuple(named for named in found if named)


def _named(article: Article, figure: Quantity) -> NamedList | None:
    if not 2 <= figure.value <= _MOST or figure.half_step > 1 or not figure.phrase.endswith(_PLURAL):
        return None
    at = figure.span.end + 1 + len(figure.phrase)
    match = _LIST.match(article.prose, at) or _THINGS.match(article.prose, at)
    if not match or _PART_BEFORE.match(article.prose, max(0, figure.span.start - 16), figure.span.start):
        return None
    start, end = match.span("names")
    gaps = [gap.span() for gap in _BETWEEN.finditer(article.prose, start, end)]
    bounds = [start, *(place for gap in gaps for place in gap), end]
    return NamedList(figure.span, figure, tuple(map(Span, bounds[::2], bounds[1::2])), match.groupdict().get("some") is not None)
