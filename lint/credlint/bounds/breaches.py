"""Figures outside a bound."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

import regex
from msgspec import Struct

from credlint.article import Article, Span
from credlint.bounds.candidates import Candidate, amounts, fits
from credlint.bounds.formula import Amount
from credlint.bounds.printing import number, printed
from credlint.bounds.scopes import Figures, Scope, concerned
from credlint.bounds.table import Bound, Table
from credlint.bounds.words import Phrases
from credlint.facts.quotations import is_quoted
from credlint.patterns import lazy
from credlint.rule import Problem, Related

_HARMLESS = r"(?:[ \n](?!(?:and|but|or|that|which|who)\b)\p{L}+){0,4}?[ \n](?:complain\p{L}*|notic\p{L}+|mind(?:s|ed)?|object\p{L}*|worr\p{L}+|car(?:e|es|ed)|tr(?:y|ies|ied)|ask(?:s|ed)?|laugh\p{L}*|wonder\p{L}*)\b"
"""What nobody did about a figure, which denies nothing of it: "and nobody on the team complained"."""
_DENIALS = lazy(
    rf"\b(?:(?:cannot|can not|\p{{L}}+n['’]t|not|never|nobody|nothing|neither)(?!{_HARMLESS})|no(?![ \n-](?:longer|more|less|fewer|doubt|surprise|wonder|offloading|swapping|quanti[sz]ation)\b|[ \n]one{_HARMLESS})|impossible|implausible|unrealistic|"
    r"infeasible|absurd|myths?|misprint|typo|mistaken\p{L}*|misread\p{L}*|would (?:need|require|take|have to)|hypothetical\p{L}*|imagine|suppose|if|unless|far from|too good)\b",
    regex.IGNORECASE,
)
_CONSEQUENCE = lazy(r",[ \n]so[ \n](?!it\b|that\b|this\b|these\b)")
"""Begins what follows from a figure, which denies nothing of it: "has 90 kcal, so you will not be hungry"."""
_CLAUSE_END = lazy(r"[;:?!]|\.[ \n]")
_OTHER_CLAUSE = lazy(
    r"(?:not|never|nobody|nothing|no|\p{L}+n['’]t)\b(?![^;:]*\b(?:believ|true|right|real|possib|correct|serious|add|work|make|exist|trust)\p{L}*)[^;:]*[;:][ \n]",
    regex.IGNORECASE,
)
"""A denial that ends with its clause, before the one of the figure: "Cold does not harm it; it stands 90 days of frost"."""
_MOST = 6
"""Figures of one sort in a sentence; with more it is a table."""
_MORE, _LESS = Decimal("1.01"), Decimal("0.99")


class Breach(Struct, frozen=True):
    """A figure that no other figure of its sentence brings inside a bound.

    figure: the one to report. others: name to the nearest figures that it was held against. sums: the sums worked out with these.
    listed: the numbers of which it had to be one.
    """

    bound: Bound
    figure: Candidate
    others: Mapping[str, Candidate]
    sums: Mapping[str, Amount]
    listed: tuple[Decimal, ...] = ()

    def message(self, article: Article) -> str:
        """The bound's message with its places filled, and the source."""
        texts = {name: _quoted(article, found) for name, found in [(self.subject, self.figure), *self.others.items()]}
        texts |= {name: printed(amount.value, self.bound.sums[name].unit) for name, amount in self.sums.items()}
        texts["one_of"] = ", ".join(map(number, self.listed))
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


def breaches(article: Article, table: Table, rule: str) -> Sequence[Breach]:
    """The figures outside the bounds of a rule, in order; of several bounds that a figure breaks, the first in the table."""
    key = (breaches, table)
    if key not in article.memo:
        article.memo[key] = _all(article, table)
    found: dict[str, list[Breach]] = article.memo[key]
    return found.get(rule, [])


def _all(article: Article, table: Table) -> dict[str, list[Breach]]:
    """The breaches by rule."""
    found: dict[tuple[str, Span], Breach] = {}
    for bound, scope in concerned(article, table):
        for figure in _subjects(article, bound, scope):
            key = (bound.rule, figure.span)
            breach = None if key in found else _breach(article, bound, table, scope, figure)
            if breach:
                found[key] = breach
    by_rule: dict[str, list[Breach]] = {}
    for (rule, _), breach in sorted(found.items(), key=lambda item: item[0][1]):
        by_rule.setdefault(rule, []).append(breach)
    return by_rule


def _subjects(article: Article, bound: Bound, scope: Scope) -> Iterator[Candidate]:
    """The figures of the sentence that the bound may report."""
    for pick in next(iter(bound.figures.values())):
        for figure in scope.figures.get(pick.kind, ()):
            if fits(article, figure, pick):
                yield figure


def _breach(article: Article, bound: Bound, table: Table, scope: Scope, figure: Candidate) -> Breach | None:
    for span, others in _readings(article, bound, scope):
        chosen = _others(article, bound, scope.here, others, figure) if _speaks_of(article, bound, span, figure) else None
        if chosen is not None:
            breach = None if is_quoted(article, figure.span) else _judge(bound, table, figure, chosen)
            return None if breach and bound.unless_article and bound.unless_article.stand_in(article.prose) else breach
    return None


def _readings(article: Article, bound: Bound, scope: Scope) -> Iterator[tuple[Span, list[Figures]]]:
    """The sentence and its figures; then, where the bound allows, with those of the sentence before."""
    yield scope.here, [scope.figures]
    if scope.before and _goes_on(article, bound, scope):
        yield Span(scope.before.start, scope.here.end), [scope.earlier, scope.figures]


def _goes_on(article: Article, bound: Bound, scope: Scope) -> bool:
    """Whether a sentence speaks on of the one before, which has no figure of its own for what is to be reported."""
    if not bound.next_sentence or not bound.next_sentence.stand_in(article.prose, *scope.here):
        return False
    picks = next(iter(bound.figures.values()))
    return not any(fits(article, other, pick) for pick in picks for other in scope.earlier.get(pick.kind, ()))


def _speaks_of(article: Article, bound: Bound, span: Span, figure: Candidate) -> bool:
    prose = article.prose
    if not all(words.stand_in(prose, *span) for words in bound.words):
        return False
    if bound.unless and bound.unless.stand_in(prose, *span):
        return False
    denial = _DENIALS.search(prose, *span)
    if not denial or _CONSEQUENCE.search(prose, span.start, denial.start()):
        return True
    other = _OTHER_CLAUSE.match(prose, denial.start(), figure.span.start)
    return other is not None and not _DENIALS.search(prose, other.end(), span.end)


def _others(article: Article, bound: Bound, home: Span, figures: list[Figures], figure: Candidate) -> dict[str, list[Candidate]] | None:
    """The figures for each other name of the bound, nearest first; None where one is missing or not tied, or there are too many."""
    found: dict[str, list[Candidate]] = {}
    for name, picks in list(bound.figures.items())[1:]:
        here = [
            other
            for pick in picks
            for group in figures
            for other in group.get(pick.kind, ())
            if other.span != figure.span and fits(article, other, pick) and _is_near(article, figure.span, other.span, pick.near)
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


def _is_near(article: Article, one: Span, two: Span, words: int | None) -> bool:
    if words is None:
        return True
    first, second = sorted((one, two))
    gap = article.prose[first.end : second.start]
    return sum(any(map(str.isalnum, word)) for word in gap.split()) <= words and not _CLAUSE_END.search(gap)


def _is_between(article: Article, words: Phrases, one: Span, two: Span) -> bool:
    first, second = sorted((one, two))
    gap = (first.end, second.start)
    return words.stand_in(article.prose, *gap) and not _CLAUSE_END.search(article.prose, *gap)


def _clipped(span: Span, home: Span) -> Span:
    """A span of the sentence before stands at the start of the figure's own sentence."""
    return span if span.start >= home.start else Span(home.start, home.start)


def _distance(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end)


def _judge(bound: Bound, table: Table, figure: Candidate, others: dict[str, list[Candidate]]) -> Breach | None:
    """A breach when every choice of the other figures breaks the bound; it is told with the nearest."""
    name = next(iter(bound.figures))
    nearest: Breach | None = None
    for choice in product(*others.values()):
        chosen = dict(zip(others, choice, strict=True))
        everything = {name: figure, **chosen}
        known = [amounts(key, candidate, table.gpus) for key, candidate in everything.items()]
        listed = _listed(bound, everything)
        sums = _outside(bound, dict(ChainMap(*known)), listed)
        if sums is None:
            return None
        nearest = nearest or Breach(bound, figure, chosen, sums, listed)
    return nearest


def _listed(bound: Bound, figures: Mapping[str, Candidate]) -> tuple[Decimal, ...]:
    """The numbers of which the bound asks for one."""
    name, _, column = bound.one_of.partition(".")
    row = figures[name].row if name in figures else None
    return row[column] if row else ()


def _outside(bound: Bound, known: Mapping[str, Amount], listed: tuple[Decimal, ...]) -> dict[str, Amount] | None:
    """The sums, where the figures break the bound; None where they keep it or say too little to tell."""
    sums: dict[str, Amount] = {}
    try:
        for name, given in bound.sums.items():
            sums[name] = given.formula.evaluate({**known, **sums})
        everything = {**known, **sums}
        tested = everything[bound.test]
        is_low = bound.low is not None and tested.high < bound.low.evaluate(everything).low
        is_high = bound.high is not None and tested.low > bound.high.evaluate(everything).high
        is_other = bool(listed) and not any(tested.low <= listed_one * _MORE and listed_one * _LESS <= tested.high for listed_one in listed)
    except (KeyError, ZeroDivisionError):
        return None
    return sums if is_low or is_high or is_other else None


def _quoted(article: Article, candidate: Candidate) -> str:
    note = " (no currency printed)" if candidate.kind == "bare amount" else ""
    return f'"{" ".join(article.text(candidate.span).split())}"{note}'
