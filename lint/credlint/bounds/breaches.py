"""Figures outside a bound."""

from __future__ import annotations

from bisect import bisect_left
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

import regex

from credlint.article import Article, Span
from credlint.bounds.candidates import Candidate, amounts, candidates, fits
from credlint.bounds.formula import Amount
from credlint.bounds.printing import printed
from credlint.bounds.table import Bound, Table
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import Sentence
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy
from credlint.rule import Problem, Related

_DENIALS = lazy(
    r"\b(?:cannot|can not|\p{L}+n['’]t|not|never|nobody|nothing|neither|no(?![ \n-](?:longer|more|less|fewer|doubt|surprise|wonder)\b)|impossible|implausible|unrealistic|"
    r"infeasible|absurd|myths?|misprint|typo|mistaken\p{L}*|misread\p{L}*|would (?:need|require|take|have to)|hypothetical\p{L}*|imagine|suppose|if|unless|far from|too good)\b",
    regex.IGNORECASE,
)
_CLAUSE_END = lazy(r"[;:?!]|\.[ \n]")
_LONGEST = 1200
"""Characters; a longer stretch without a full stop is a list or a table."""
_MOST = 6
"""Figures of one sort in a sentence; with more it is a table."""


@dataclass(slots=True)
class Breach:
    """A figure that no other figure of its sentence brings inside a bound.

    figure: the one to report. others: name to the nearest figures that it was held against. sums: the sums worked out with these.
    """

    bound: Bound
    figure: Candidate
    others: Mapping[str, Candidate]
    sums: Mapping[str, Amount]

    def message(self, article: Article) -> str:
        """The bound's message with its places filled, and the source."""
        texts = {name: _quoted(article, found) for name, found in [(self.subject, self.figure), *self.others.items()]}
        texts |= {name: printed(amount.value, self.bound.sums[name].unit) for name, amount in self.sums.items()}
        filled = regex.sub(r"\{([^{}]*)\}", lambda match: texts[match[1]], self.bound.message)
        return f"{filled} (bound: {self.bound.source})"

    @property
    def subject(self) -> str:
        """The name that the bound gives to the figure to report."""
        return next(iter(self.bound.figures))

    def problem(self, article: Article) -> Problem:
        """The breach as a problem of a rule."""
        related = tuple(Related(other.span, f"held against {name.replace('_', ' ')}") for name, other in self.others.items())
        return Problem(self.figure.span, self.message(article), related, self.bound.help)


def breaches(article: Article, table: Table, rule: str) -> Iterator[Breach]:
    """The figures outside the bounds of a rule, in order; of several bounds that a figure breaks, the first in the table."""
    found: dict[Span, Breach] = {}
    for bound in table.bounds:
        if bound.rule == rule:
            for breach in _of_bound(article, bound, table):
                found.setdefault(breach.figure.span, breach)
    return iter(sorted(found.values(), key=lambda breach: breach.figure.span))


def _of_bound(article: Article, bound: Bound, table: Table) -> Iterator[Breach]:
    name, picks = next(iter(bound.figures.items()))
    for pick in picks:
        for candidate in candidates(article).get(pick.kind, ()):
            if fits(article, candidate, pick):
                breach = _breach(article, bound, table, name, candidate)
                if breach:
                    yield breach


def _breach(article: Article, bound: Bound, table: Table, name: str, figure: Candidate) -> Breach | None:
    scopes = _scopes(article, bound, figure.span)
    for scope in scopes:
        others = _others(article, bound, scope, scopes[0], figure) if _speaks_of(article, bound, scope) else None
        if others is not None:
            return _judge(bound, table, name, figure, others)
    return None


def _scopes(article: Article, bound: Bound, span: Span) -> list[Span]:
    """The sentence of the body that a figure stands in; then, where the bound allows, with the sentence before. None in a quotation."""
    sentences = body_sentences(article)
    index = bisect_left(sentences, span.end, key=_sentence_end)
    if index == len(sentences) or sentences[index].span.start > span.start or is_quoted(article, span):
        return []
    here, before = sentences[index], sentences[index - 1] if index else None
    if here.span.end - here.span.start > _LONGEST:
        return []
    if not before or before.block is not here.block or here.span.end - before.span.start > _LONGEST:
        return [here.span]
    return [here.span, *([Span(before.span.start, here.span.end)] if _goes_on(article, bound, before.span, here.span) else [])]


def _goes_on(article: Article, bound: Bound, before: Span, here: Span) -> bool:
    """Whether a sentence speaks on of the one before, which has no figure of its own for what is to be reported."""
    if not bound.next_sentence or not bound.next_sentence.search(article.prose, *here):
        return False
    picks = next(iter(bound.figures.values()))
    return not any(fits(article, other, pick) for pick in picks for other in _inside(article, pick.kind, before))


def _sentence_end(sentence: Sentence) -> int:
    return sentence.span.end


def _speaks_of(article: Article, bound: Bound, span: Span) -> bool:
    prose = article.prose
    if not all(words.search(prose, *span) for words in bound.words):
        return False
    return not (bound.unless and bound.unless.search(prose, *span)) and not _DENIALS.search(prose, *span)


def _others(article: Article, bound: Bound, scope: Span, home: Span, figure: Candidate) -> dict[str, list[Candidate]] | None:
    """The figures of the scope for each other name of the bound, nearest first; None where one is missing or not tied, or there are too many."""
    found: dict[str, list[Candidate]] = {}
    for name, picks in list(bound.figures.items())[1:]:
        here = [
            other
            for pick in picks
            for other in _inside(article, pick.kind, scope)
            if other.span != figure.span and fits(article, other, pick)
        ]
        is_linked = (
            bound.between is None
            or bool(found)
            or any(_is_between(article, bound.between, figure.span, _clipped(other.span, home)) for other in here)
        )
        if not is_linked or not 0 < len(here) <= _MOST:
            return None
        found[name] = sorted(here, key=lambda other: _distance(figure.span, other.span))
    return found


def _inside(article: Article, kind: str, span: Span) -> Iterator[Candidate]:
    group = candidates(article).get(kind, ())
    index = bisect_left(group, span.start, key=lambda candidate: candidate.span.start)
    while index < len(group) and group[index].span.end <= span.end:
        yield group[index]
        index += 1


def _is_between(article: Article, pattern: regex.Pattern[str], one: Span, two: Span) -> bool:
    first, second = sorted((one, two))
    gap = (first.end, second.start)
    return bool(pattern.search(article.prose, *gap)) and not _CLAUSE_END.search(article.prose, *gap)


def _clipped(span: Span, home: Span) -> Span:
    """A span of the sentence before stands at the start of the figure's own sentence."""
    return span if span.start >= home.start else Span(home.start, home.start)


def _distance(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end)


def _judge(bound: Bound, table: Table, name: str, figure: Candidate, others: dict[str, list[Candidate]]) -> Breach | None:
    """A breach when every choice of the other figures breaks the bound; it is told with the nearest."""
    nearest: Breach | None = None
    for choice in product(*others.values()):
        chosen = dict(zip(others, choice, strict=True))
        known = [amounts(key, candidate, table.gpus) for key, candidate in {name: figure, **chosen}.items()]
        sums = _outside(bound, dict(ChainMap(*known)))
        if sums is None:
            return None
        nearest = nearest or Breach(bound, figure, chosen, sums)
    return nearest


def _outside(bound: Bound, known: Mapping[str, Amount]) -> dict[str, Amount] | None:
    """The sums, where the figures break the bound; None where they keep it or say too little to tell."""
    sums: dict[str, Amount] = {}
    try:
        for name, given in bound.sums.items():
            sums[name] = given.formula.evaluate({**known, **sums})
        everything = {**known, **sums}
        tested = everything[bound.test]
        is_low = bound.low is not None and tested.high < bound.low.evaluate(everything).low
        is_high = bound.high is not None and tested.low > bound.high.evaluate(everything).high
    except (KeyError, ZeroDivisionError):
        return None
    return sums if is_low or is_high else None


def _quoted(article: Article, candidate: Candidate) -> str:
    note = " (no currency printed)" if candidate.kind == "bare amount" else ""
    return f'"{" ".join(article.text(candidate.span).split())}"{note}'
