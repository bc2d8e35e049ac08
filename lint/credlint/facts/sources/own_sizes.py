"""Own sizes: figures that tell the make of a thing at hand, where everybody can count again: pages, proportions, what a database holds."""

from __future__ import annotations

import regex

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.patterns import lazy

_NOUNS = frozenset("lines pages characters columns rows bytes vertices pixels".split())
_PHRASE = lazy(r"\b(?:page|line|data points?|word)\b")
_VIEWS = frozenset("views visits pageviews".split())
_PROPORTION = lazy(r"[ \n]of[ \n](?:the[ \n]|its[ \n]|an?[ \n])?(?:\p{Ll}+[ \n])?(?:size|height|width|length|diameter|radius|diagonal)\b")
_PERCENTILE = lazy(r"ile\b")
_THICKER = lazy(r"[ \n](?:thicker|wider|taller|broader)\b")
_HOLDINGS = lazy(
    r"\b(?:databases?|data ?sets?|archive|catalog(?:ue)?|collection|repository|directory|inventory|registry|register|index)\b[^.;:]{0,120}$"
    r"|\b(?:encompass(?:es)?|contains?|(?:lists|indexes|catalogs|organi[sz](?:es|ed) information on))\b[^.;:]{0,40}$"
)
_IDIOM = lazy(r"(?:an?|one)[ -](?:million|billion|thousand)[ \n](?:different|other|more|ways|reasons|things|questions)\b", regex.IGNORECASE)

_REACH = 150
"""Characters on either side of a figure that are read."""


def is_own_size(prose: str, sentence: Span, figure: Quantity) -> bool:
    """Whether a figure of a sentence tells a size of the thing at hand, or is a manner of speaking ("a million different houses")."""
    start, end = max(sentence.start, figure.span.start - _REACH), figure.span.end
    if figure.kind == "percent":
        near = start, min(sentence.end, end + _REACH)
        return _PERCENTILE.match(prose, end) is not None or _PROPORTION.search(prose, *near) is not None
    if figure.kind == "multiple":
        return _THICKER.match(prose, end) is not None
    if figure.kind != "count":
        return False
    return _counts_parts(figure) or _HOLDINGS.search(prose[start : figure.span.start]) is not None or _is_idiom(prose, figure)


def _counts_parts(figure: Quantity) -> bool:
    is_view = figure.noun in _VIEWS
    return not figure.scaled and not is_view and (figure.noun in _NOUNS or _PHRASE.search(figure.phrase) is not None)


def _is_idiom(prose: str, figure: Quantity) -> bool:
    return _IDIOM.match(prose, figure.span.start) is not None
