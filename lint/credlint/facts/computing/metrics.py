"""Metrics: a figure said to be the value of something named, with the key that makes two such figures the same metric."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.by_sentence import holding
from credlint.facts.changes import changes
from credlint.facts.dates.relative_periods import relative_periods
from credlint.facts.periods import Period, periods
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sections import sections
from credlint.facts.sentences import Sentence
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy

Key = tuple[str, str, str, str, str, date | None, date | None, int]

_SUBJECT = lazy(
    r"(?:(?:In|For|During|At the end of)[ \n](?:the[ \n])?(?:fiscal[ \n]|year[ \n])?\S+(?:[ \n]\d{4})?,[ \n])?(?:(?i:the|its|their|our|an?)[ \n])?"
    r"(?P<owner>(?:\p{Lu}[\p{L}&.-]*[ \n]){0,2}\p{Lu}[\p{L}&.-]*['’]s[ \n])?(?P<phrase>(?:[\p{L}-]+[ \n]){1,5})"
    r"(?:(?:for|in|of)[ \n](?P<of>(?:the[ \n])?[\p{L}\d’'& -]{2,40})[ \n])?"
    r"(?:was|were|is|are|stood at|stands at|totall?ed|totals|reached|amounted to|amounts to|came to|comes to|hit)[ \n]"
    r"(?:(?:about|around|roughly|approximately|nearly|almost|some|just|only|exactly|an estimated|a total of)[ \n])*"
)
_SUBJECT_ENDS = frozenset(
    "was were is are totaled totalled totals reached hit about around roughly approximately nearly almost some just only exactly estimated".split()
)
_FIRST_WORDS = frozenset(("stood", "stands", "amounted", "amounts", "came", "comes", "total"))
_SECOND_WORDS = frozenset(("at", "to", "of"))
_OPEN = lazy(
    r"\b(?:before|after|now|then|previous(?:ly)?|initial(?:ly)?|originally|new|prior|earlier|later|current(?:ly)?|average|each|every|if|would|could|may|might|target|goal|plan\w*|"
    r"expect\w*|forecast\w*|projected|projections?|estimat\w*|adjusted|non-GAAP|constant|other|another|respectively|first|second|third|fourth|quarter|month|week|day|half|per|compared|versus|"
    r"than|up|down|from|change|increase|decrease|growth|difference|minimum|maximum|highest|lowest|peak|record|revised|restated|one|some|this|these|that|those|such|same)\b",
    regex.I,
)
_IN_YEAR = lazy(r"(?:^|[ \n])(?:(?:in|for|during|of)[ \n])?(?:fiscal[ \n]|the[ \n]year[ \n])?(?:FY)?\d{4}[ \n]?$")
_PERIOD_LINK = lazy(r"(?:[ \n][\p{L}-]+){0,2}[ \n](?:in|for|during|as of|at the end of|at)[ \n](?:the[ \n])?(?:year[ \n])?")
_WHERE_AFTER = lazy(
    r"[ \n](?:in|for|among|at|on|by|with|without|under|across|excluding|including)[ \n](?:the[ \n])?(?P<where>[\p{L}\d’'& -]{2,40})"
)
_RANGE_AFTER = lazy(r"[ ]?[-–—][ ]?[\d\p{Sc}]|[ \n](?:to|or|and|versus|vs\.?)[ \n][\d\p{Sc}]")


class Metric(Struct):
    """A figure said to be the value of something: "Harbourline's net revenue in 2023 was $5.2 million".

    phrase: what it is the value of, in the article's words, lower case. owner: whose, or empty. of: what follows "of", "for" or "in", there or after the figure, without a year.
    figure: the value.
    start, end: the period that its sentence names, or None. section: the number of its section, which parts what has neither owner nor period.
    """

    span: Span
    phrase: str
    owner: str
    of: str
    figure: Quantity
    start: date | None = None
    end: date | None = None
    section: int = -1

    def key(self) -> Key:
        """What two values of one metric have in common: owner, words, unit, period."""
        figure = self.figure
        kind = "count" if figure.kind == "number" else figure.kind
        return self.owner, self.phrase, self.of, f"{kind} {figure.unit} {figure.noun}", figure.per, self.start, self.end, self.section

    def contradicts(self, other: Metric) -> bool:
        """Whether no value fits both figures, each with what its words leave open."""
        return self.figure.low * self.figure.factor > other.figure.high * other.figure.factor or (
            other.figure.low * other.figure.factor > self.figure.high * self.figure.factor
        )


@analysis
def metrics(article: Article) -> tuple[Metric, ...]:
    """The metrics that a sentence of the body gives as its subject with one value, in order."""
    told = [figure for figure in quantities(article) if _may_be_told(article.prose, figure.span.start)]
    parts = sections(article) if told else ()
    numbered = {section.span.start: number for number, section in enumerate(parts)}
    found = []
    for sentence, _ in holding(body_sentences(article), told):
        if sentence.block.kind == "paragraph" and (metric := _read(article, sentence)):
            if not metric.owner and not metric.start:
                part = around(sentence.span, parts)
                metric.section = numbered[part.span.start] if part else -1
            found.append(metric)
    return tuple(found)


def _may_be_told(prose: str, start: int) -> bool:
    """Whether a figure stands after one of the words that _SUBJECT ends with."""
    words = prose[max(0, start - 24) : start].split()[-2:]
    if not words or not prose[start - 1].isspace():
        return False
    return words[-1] in _SUBJECT_ENDS or (words[-1] in _SECOND_WORDS and words[0] in _FIRST_WORDS)


def conflicting(article: Article) -> Iterator[tuple[Metric, Metric]]:
    """Pairs of metrics with one key and values that cannot meet: the first told, and the one that contradicts it."""
    by_key: dict[Key, list[Metric]] = defaultdict(list)
    for metric in metrics(article):
        by_key[metric.key()].append(metric)
    for same in by_key.values():
        yield from ((same[0], other) for other in same[1:] if same[0].contradicts(other))


def _read(article: Article, sentence: Sentence) -> Metric | None:
    prose = article.prose
    figures = inside(sentence.span, quantities(article))
    subject = _SUBJECT.match(prose, *sentence.span) if figures else None
    figure = next((figure for figure in figures if subject and figure.span.start == subject.end()), None)
    if not subject or figure is None or figure.damaged or figure.shared or _RANGE_AFTER.match(prose, figure.span.end):
        return None
    dates = inside(sentence.span, periods(article))
    period = _period(prose, dates, figure)
    if _OPEN.search(prose, sentence.span.start, figure.span.end) or (not period and not _is_alone(article, sentence, figures, figure)):
        return None
    phrase, owner = " ".join(subject["phrase"].lower().split()), " ".join((subject["owner"] or "").split())
    start, end = (period.start, period.end) if period else (None, None)
    where = _WHERE_AFTER.match(prose, figure.span.end, sentence.span.end)
    of = " ".join(_IN_YEAR.sub("", words).lower() for words in (subject["of"] or "", where["where"] if where else ""))
    of = " ".join(of.split())
    is_named = bool(owner or period or of) or " " in phrase
    return Metric(Span(subject.start(), figure.span.end), phrase, owner, of, figure, start, end) if is_named else None


def _period(prose: str, dates: Sequence[Period], figure: Quantity) -> Period | None:
    """The period right after a figure ("$5.2 million in 2023"), or the one before it, where there is no other."""
    before = [date for date in dates if date.span.end <= figure.span.start]
    after = next((date for date in dates if date.span.start >= figure.span.end), None)
    if after and _PERIOD_LINK.fullmatch(prose, figure.span.end, after.span.start):
        return None if before else after
    return before[0] if len(before) == 1 else None


def _is_alone(article: Article, sentence: Sentence, figures: Sequence[Quantity], figure: Quantity) -> bool:
    """Whether a figure without a period is the only one of its kind, in a sentence that tells neither a time nor a change."""
    if len([other for other in figures if other.kind == figure.kind]) > 1 or _OPEN.search(
        article.prose, figure.span.end, sentence.span.end
    ):
        return False
    has_time = bool(inside(sentence.span, periods(article)) or inside(sentence.span, relative_periods(article)))
    return not has_time and not inside(sentence.span, changes(article))
