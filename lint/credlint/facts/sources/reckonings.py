"""Reckonings: figures that a text derives from others, makes up for a sum, or quotes from a price list, and so nobody has measured."""

from __future__ import annotations

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.tables.framing import groups
from credlint.facts.word_places import holds
from credlint.patterns import lazy

_NUMBERS = r"(?:figures|numbers|sums|amounts|totals|counts|rates|shares|values|estimates)"
_DERIVED = lazy(
    rf"(?:Combining|Adding|Multiplying|Dividing|Subtracting|Put(?:ting)?|Taken|Taking|Comparing)[ \n](?:up[ \n]|together,?[ \n])?(?:the|these|those|both|all)[ \n](?:[\p{{L}}\d]+[ \n]){{0,2}}?{_NUMBERS}\b"
)
"""Combining the two figures."""
_MADE_UP = lazy(
    rf"(?:These|Those|The|All)[ \n](?:[\p{{Ll}}\d]+[ \n]){{0,2}}?(?:are|were)[ \n](?:all[ \n]|only[ \n]|just[ \n]|purely[ \n])?(?:an?[ \n])?(?:made-up|made[ \n]up|invented|fictitious|fictional|hypothetical|imaginary|imagined|assumed)\b"
    rf"(?:[ \n]{_NUMBERS})?|(?:[Ss]o[ \n]|[Ss]ome[ \n]|[Aa][ \n]|[Hh]ere[ \n](?:are|is)[ \n]){{0,3}}(?:quick[ \n]|rough[ \n])?[Bb]ack[- ]of[- ](?:the|an)[- ](?:envelope|napkin)\b"
)
_MADE_UP_SIGNS = (
    "ade-up", "ade up", "nvented", "ictitious", "ictional", "ypothetical", "maginary", "magined", "ssumed", "ack-of-", "ack of ",
)  # fmt: skip
_SUPPOSING = lazy(
    r"(?:[Ss]uppose|[Ii]magine|[Aa]ssum(?:e|ing)|[Ll]et['’]?s[ \n](?:say|assume|suppose|imagine))\b|(?:\p{L}+[ \n])?[Aa]ssumptions\b"
)
_LISTED = r"(?i:list|sticker|retail|asking|catalog(?:ue)?|base|starting|recommended)[ \n-]prices?\b|\bMSRP\b|\bRRP\b|\b[Pp]rice[ \n]list\b"
_LIST_PRICE = lazy(rf"\b(?:{_LISTED})")
_LIST_SIGNS = ("rice", "MSRP", "RRP")
_BEFORE_PRICE = lazy(rf"\b(?:{_LISTED})[^.;:,\d]{{0,30}}(?::[ \n]?)?[~\d]?$")
_AS_SHARE = lazy(
    r"\d[^.;:!?]{0,60},[ \n]or[ \n](?:about|around|roughly|nearly|almost|some|approximately|just[ \n](?:over|under)|over|under|more[ \n]than)?[ \n]?$"
)
_OF_THE_WHOLE = lazy(r"[ \n]of[ \n](?:the|all|its|their)\b")
_REACH = 100


def is_derived(text: str) -> bool:
    """Whether a sentence reckons with figures that stand before it: "combining the two figures"."""
    return _DERIVED.match(text) is not None


def makes_up(text: str) -> bool:
    """Whether a sentence says that the figures at hand are made up: "these are made-up values", "some back-of-the-envelope calculations"."""
    return holds(text, _MADE_UP_SIGNS) and _MADE_UP.match(text) is not None


@analysis
def supposed_groups(article: Article) -> frozenset[int]:
    """The lists and tables that an assumption or a rough sum introduces, by their numbers."""
    return frozenset(
        number
        for number, group in groups(article).items()
        if any(makes_up(text) or _SUPPOSING.match(text) for text in (article.text(sentence.span) for sentence in group.framing))
    )


@analysis
def _priced_groups(article: Article) -> frozenset[int]:
    """The lists and tables that are introduced as list prices, by their numbers."""
    return frozenset(
        number
        for number, group in groups(article).items()
        if any(_LIST_PRICE.search(article.prose, *sentence.span) for sentence in group.framing)
    )


def is_list_price(article: Article, sentence: Sentence, figure: Quantity) -> bool:
    """Whether an amount is told as what a seller asks: "the list price is $33,000"; in a list, by what introduces it."""
    if figure.kind != "money":
        return False
    before = article.prose[max(sentence.span.start, figure.span.start - _REACH) : figure.span.start]
    if holds(before, _LIST_SIGNS) and _BEFORE_PRICE.search(before):
        return True
    return sentence.block.group >= 0 and sentence.block.group in _priced_groups(article)


def is_share_of_the_count_before(prose: str, sentence: Span, figure: Quantity) -> bool:
    """Whether a share says again what a count before it says: "268 million, or about six percent of the whole"."""
    before = prose[max(sentence.start, figure.span.start - _REACH) : figure.span.start]
    return (
        figure.kind in ("percent", "fraction")
        and " or" in before
        and _OF_THE_WHOLE.match(prose, figure.span.end, sentence.end) is not None
        and _AS_SHARE.search(before) is not None
    )
