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
_ABOUT = r"(?:(?:about|around|roughly|nearly|almost|some|approximately|just|over|under|more|less|than)[ \n]){0,3}"
_COUNT = r"(?<![\d$€£])(?!(?:19|20)\d\d\b)\d(?:[\d.,]*\d)?(?:[ \n](?:million|billion|thousand))?"
_AS_SHARE = lazy(rf"\d[^.;:!?]{{0,60}},[ \n]or[ \n]{_ABOUT}[ \n]?$")
_OF_THE_WHOLE = lazy(r"[ \n]of[ \n](?:the|all|its|their)\b")
_COUNT_BESIDE = lazy(rf"{_COUNT}(?:[ \n][^.;:!?()%\d]{{1,60}})?(?P<mark>[ \n]\(|,[ \n]){_ABOUT}$")
"""Before a share: "63 were in manufacturing (", "3,304 people, "."""
_OF_THE_TOTAL = lazy(r"[ \n]of[ \n](?:the[ \n](?:total|whole|lot)|(?:them|those)\b|all[ \n])")
_COUNT_OF_COUNT = lazy(
    rf"\b(?:\d[\d.,]*[ \n](?:in|out[ \n]of|of)|\p{{L}}+[ \n](?:out[ \n])?of)[ \n](?:the[ \n]|all[ \n]|its[ \n]|their[ \n]|our[ \n])?{_COUNT}(?:[ \n][^.;:!?()%\d]{{1,40}})?,[ \n](?:(?:or|which[ \n]is|that[ \n]is)[ \n])?{_ABOUT}$"
)
"""Before a share: "340 of 400 servers, ", "seventy-one of the 412, or "."""
_COUNT_OF_ALL = lazy(
    rf"{_COUNT}[ \n]of[ \n](?:the|all|its|their|those)\b[^.;:!?()%\d]{{0,40}},[ \n](?:or|which[ \n]is|that[ \n]is)[ \n]{_ABOUT}$"
)
"""Before a share: "13,824 of the ballots, or "."""
_WORKED_OUT = lazy(
    rf"\d[^.;:!?]*\b(?:works?|worked|working)[ \n]out[ \n](?:at|to|as)[ \n]{_ABOUT}$|\b[Tt]herefore[ \n](?:\p{{Ll}}+[ \n]){{0,3}}?{_ABOUT}$|\d[^.;:!?]*,[ \n]which[ \n]is[ \n]{_ABOUT}$"
)
"""Before a figure that the text works out from others."""
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


def is_worked_out(prose: str, sentence: Span, figure: Quantity) -> bool:
    """Whether a figure follows from others that the text gives: "works out at £4.70 a day", a share that says again what a count before it says."""
    before = prose[max(sentence.start, figure.span.start - _REACH) : figure.span.start]
    if holds(before, ("out ", "herefore", ", which is")) and _WORKED_OUT.search(before):
        return True
    return figure.kind in ("percent", "fraction") and _is_share_of_the_count_before(prose, sentence, figure, before)


def _is_share_of_the_count_before(prose: str, sentence: Span, figure: Quantity, before: str) -> bool:
    """ "268 million, or about six percent of the whole", "63 were sold (35%)", "340 of 400 servers, 85%"."""
    if not before.rstrip(" \n").endswith(("(", ",", "or", "is")) and "," not in before[-40:]:
        return False
    if _COUNT_OF_COUNT.search(before) or _COUNT_OF_ALL.search(before):
        return True
    if _OF_THE_WHOLE.match(prose, figure.span.end, sentence.end) and _AS_SHARE.search(before):
        return True
    beside = _COUNT_BESIDE.search(before)
    if not beside:
        return False
    is_bracketed = beside["mark"].endswith("(") and prose.startswith(")", figure.span.end)
    return is_bracketed or _OF_THE_TOTAL.match(prose, figure.span.end, sentence.end) is not None
