"""Records: a figure that is said to be the highest or lowest of its series, and a figure of the same series beyond it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, inside
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.dates.names import CERTAIN_MONTH, MONTH, WEEKDAY
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence
from credlint.facts.words import blocks_with
from credlint.facts.zones import body_sentences, in_body
from credlint.patterns import lazy


class Record(Struct, frozen=True):
    """A figure told as a record.

    span: where the figure stands. word: "record", "highest" ..., as printed. is_low: it is a record low. figure: the record. rival: a
    figure of the same series from before or the same time.
    """

    span: Span
    word: str
    is_low: bool
    figure: Quantity
    rival: Quantity

    def is_contradicted(self) -> bool:
        """Whether the rival is beyond the record, whatever values the two stand for."""
        low, high = self.figure.base_interval()
        rival_low, rival_high = self.rival.base_interval()
        return rival_high < low if self.is_low else rival_low > high


_LEAD = lazy(
    r"(?r)\b(?:(?P<word>record|record[- ](?:high|low|level|number|total|sum|peak|loss)|all-time (?:high|low|peak|record)|(?:highest|largest|lowest|smallest)(?:[ \n]\p{L}+)?[ \n]ever)"
    r"[ \n](?:of[ \n]|at[ \n])?)(?:about[ ]|some[ ]|nearly[ ]|almost[ ])?"
)
_TAIL = lazy(
    r"(?:[ \n][\p{L}-]+){0,3},[ \n](?:an?|the|its|their)[ \n](?:new[ ])?(?P<word>record(?:[- ](?:high|low))?|all-time (?:high|low|record)"
    r"|(?:highest|largest|lowest|smallest|most|fewest)[ \n](?:[\p{L}-]+[ \n]){0,4}?(?:ever|on record|in (?:its|their|the) (?:[\p{L}-]+ )?history))(?![\p{L}-])"
)
_WORDS = ("record", "time", "ever", "history")
"""Every match of these two holds one: "all-time" has a "time"."""
_LOW = lazy(r"\b(?:low|lowest|smallest|fewest|least|loss)\b")
_FALLS = lazy(r"\b(?:fell|falls?|falling|dropp?(?:ed|s|ing)?|declin\w+|sank|slid|slump\w*|plung\w+|down|shr[aiu]nk\w*|decreas\w+|cut)\b")
_EARLIER = lazy(
    r"[^.;()]{0,60}?,?[ \n](?:(?:up|down)[ \n]from|after|following|compared (?:with|to)|beating|breaking|topping|surpassing|above|than|versus|vs\.?)[ \n]"
    r"(?:(?:the|its|their|an?|about|old|previous|earlier|last|prior|former|only|just)[ \n]){0,3}(?:(?:record|high|low|peak|best|figure|total|mark)[ \n](?:of|was)[ \n])?(?:[\p{L}’']+[ \n]){0,2}"
)
NAME = lazy(rf"(?<=[\p{{L}},;][ \n])(?!(?:{MONTH}|{WEEKDAY}|I|Q\d)\b)\p{{Lu}}[\p{{L}}’'-]+")
_RIVALS = 40
"""Counts of one thing that a record is compared with: more than an article has."""
_PLACES = lazy(
    r"\b(?:states?|count(?:y|ies)|country|countries|nation|national|nationwide|world|worldwide|global|globally|regions?|regional|cit(?:y|ies)|towns?|districts?|provinces?|continent)\b",
    regex.IGNORECASE,
)
_STOCK = lazy(
    r"(?r)\b(?:has|have|had|there[ \n](?:are|were)|holds?|held|owns?|home to|houses?|employs?|teaches|population of)[ \n](?:(?:about|some|only|just|nearly|almost|an?|its|new|record)[ \n])*"
)
"""Before a figure of what is there, and not of what came or went: a school of 6,500 students, of whom 1,240 graduate."""
_GRAINS = {
    "day": lazy(rf"\b(?:on {WEEKDAY}|yesterday|a (?:single )?day|per day)\b"),
    "week": lazy(r"\b(?:week|weekly)\b"),
    "month": lazy(rf"\b(?:{CERTAIN_MONTH}|(?:[Ii]n|[Ll]ast) May|May[’']s|month)\b"),
    "quarter": lazy(r"\b(?:quarter|Q[1-4])\b"),
    "season": lazy(r"\b(?:season|summer|winter|spring|autumn)\b"),
    "year": lazy(r"\b(?:year|annual|(?:19|20)\d\d)\b"),
}
NOT_YET = lazy(
    r"\b(?:will|would|could|might|expect\w*|forecast\w*|project(?:s|ed|ion)|target\w*|goal|plan\w*|aim\w*|hope\w*|capacity|so far|total|altogether|since|combined"
    r"|by 20\d\d|adjusted|inflation|next|later|then|afterwards|register\w*|enrol\w*|sign(?:ed|-?ups?)|invited|applied|applicants?|applications?|eligible|booked)\b",
    regex.IGNORECASE,
)
"""A figure that is none of the series' past, or of more than one of its periods."""


@analysis
def records(article: Article) -> tuple[Record, ...]:
    """The records of the body that have a rival, in order: in the same sentence, or of the same things counted over the same kind of period."""
    claims = list(_claims(article))
    counts = _by_phrase(article) if any(here[index].kind == "count" for _, here, index, _ in claims) else {}
    found: list[Record] = []
    for sentence, here, index, match in claims:
        figure = here[index]
        rival = _beside(article.prose, here, index) or _elsewhere(article, sentence, figure, match, counts)
        if rival:
            found.append(Record(figure.span, match["word"], _is_low(article, sentence, figure, match), figure, rival))
    return tuple(found)


def _claims(article: Article) -> Iterator[tuple[Sentence, Sequence[Quantity], int, regex.Match[str]]]:
    """The figures told as records: the sentence, its figures, the number of this one among them, and the match of what is claimed."""
    starts = {block.span.start for block in blocks_with(article, _WORDS)}
    for sentence, here in figure_sentences(article) if starts else ():
        if sentence.block.span.start in starts and in_body(article, sentence.span):
            for index, figure in enumerate(here):
                if match := _claimed(article.prose, figure):
                    yield sentence, here, index, match


def _claimed(prose: str, figure: Quantity) -> regex.Match[str] | None:
    if figure.damaged or figure.value <= 0 or figure.bound not in ("exact", "about", "nearly"):
        return None
    return _LEAD.match(prose, max(0, figure.span.start - 50), figure.span.start) or _TAIL.match(prose, figure.span.end)


def _is_low(article: Article, sentence: Sentence, figure: Quantity, match: regex.Match[str]) -> bool:
    if _LOW.search(match["word"]):
        return "loss" not in match["word"]
    is_plain = "high" not in match["word"] and "most" not in match["word"] and "largest" not in match["word"]
    return is_plain and bool(_FALLS.search(article.prose, max(sentence.span.start, figure.span.start - 60), figure.span.start))


def _beside(prose: str, here: Sequence[Quantity], index: int) -> Quantity | None:
    """ "a record 60, after 75 in May"."""
    figure, rivals = here[index], here[index + 1 : index + 2]
    fits = (rival for rival in rivals if alike(figure, rival) and _EARLIER.fullmatch(prose, figure.span.end, rival.span.start))
    return next(fits, None)


def alike(figure: Quantity, rival: Quantity) -> bool:
    """Whether a rival measures what a record does."""
    if rival.damaged or rival.bound != "exact" or not figure.comparable(rival) or figure.per != rival.per or figure.unit != rival.unit:
        return False
    return not (figure.noun and rival.noun and figure.phrase != rival.phrase) and rival.shared != "scale" and rival.kind != "duration"


def _by_phrase(article: Article) -> dict[str, list[tuple[Sentence, Quantity]]]:
    """The counts of one thing: the rivals of a record stand among them."""
    counts: dict[str, list[tuple[Sentence, Quantity]]] = {}
    for sentence in body_sentences(article):
        here = inside(sentence.span, quantities(article))
        for figure in here:
            if figure.kind == "count" and len(here) == 1 and not NOT_YET.search(article.prose, *sentence.span):
                counts.setdefault(figure.phrase, []).append((sentence, figure))
    return counts


def _elsewhere(
    article: Article, sentence: Sentence, figure: Quantity, match: regex.Match[str], counts: dict[str, list[tuple[Sentence, Quantity]]]
) -> Quantity | None:
    """The largest (of a low, the smallest) count of the same thing in a period of the same kind, without a name that this sentence has not."""
    if figure.kind != "count" or NOT_YET.search(article.prose, *sentence.span):
        return None
    fits = [
        rival
        for told, rival in counts.get(figure.phrase, [])[:_RIVALS]
        if told is not sentence
        and alike(figure, rival)
        and _same_scope(article, sentence, told)
        and _is_stock(article.prose, figure) == _is_stock(article.prose, rival)
    ]
    order = min if _is_low(article, sentence, figure, match) else max
    return order(fits, key=lambda rival: rival.value, default=None)


def _same_scope(article: Article, sentence: Sentence, other: Sentence) -> bool:
    grain = _grain(article, sentence)
    if not grain or grain != _grain(article, other):
        return False
    return all(set(names(article, other)) <= set(names(article, sentence)) for names in (_names, _places))


def _is_stock(prose: str, figure: Quantity) -> bool:
    return bool(_STOCK.match(prose, max(0, figure.span.start - 40), figure.span.start))


def _grain(article: Article, sentence: Sentence) -> str:
    """The shortest kind of period that a sentence names."""
    return next((name for name, pattern in _GRAINS.items() if pattern.search(article.prose, *sentence.span)), "")


def _names(article: Article, sentence: Sentence) -> Iterator[str]:
    return (match.group() for match in NAME.finditer(article.prose, *sentence.span))


def _places(article: Article, sentence: Sentence) -> Iterator[str]:
    return (match.group().lower() for match in _PLACES.finditer(article.prose, *sentence.span))
