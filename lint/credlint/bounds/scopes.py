"""Where the figures of an article stand, and which bounds may concern them: the cheap part, done once for an article and a table.

A text without a figure, or without a word that a bound needs, costs no more than the making of a set of its words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from credlint.article import Article, Span
from credlint.bounds.candidates import Candidate, candidates, named
from credlint.bounds.table import Bound, Table
from credlint.bounds.words import keys_in
from credlint.facts.sentences import Sentence
from credlint.facts.zones import body_sentences

LONGEST = 1200
"""Characters; a longer stretch without a full stop is a list or a table."""
Figures = dict[str, list[Candidate]]


@dataclass(slots=True)
class Scope:
    """A sentence of the body, with the sentence before it where both stand in one block; and the figures of each kind in either."""

    here: Span
    before: Span | None
    figures: Figures
    earlier: Figures

    def kinds(self) -> set[str]:
        """The kinds of figures that it holds."""
        return {*self.figures, *self.earlier}


def concerned(article: Article, table: Table) -> Iterator[tuple[Bound, Scope]]:
    """The bounds whose kinds of figures and whose first list of words a sentence may hold, with the sentence, in the order of both."""
    positions, always = _index(table)
    for scope in _scopes(article):
        keys = keys_in(article.prose[scope.before.start if scope.before else scope.here.start : scope.here.end])
        numbers = sorted({*always, *(number for key in keys & positions.keys() for number in positions[key])})
        for name, names in table.names.items():
            if not names.keys.isdisjoint(keys) and (found := list(named(article, name, names, scope.here))):
                scope.figures[name] = found
        kinds = scope.kinds()
        for number in numbers:
            bound = table.bounds[number]
            if all(any(pick.kind in kinds for pick in picks) for picks in bound.figures.values()):
                yield bound, scope


@cache
def _index(table: Table) -> tuple[Mapping[str, list[int]], list[int]]:
    """Key of a word to the positions of the bounds that need it; and the positions of those that need none."""
    positions: dict[str, list[int]] = {}
    always: list[int] = []
    for number, bound in enumerate(table.bounds):
        if bound.keys is None:
            always.append(number)
        for key in bound.keys or ():
            positions.setdefault(key, []).append(number)
    return positions, always


def _scopes(article: Article) -> Iterator[Scope]:
    """The sentences of the body that hold a figure."""
    sentences = body_sentences(article)
    by_sentence = _by_sentence(article, sentences)
    for index in sorted(by_sentence):
        here, before = sentences[index], sentences[index - 1] if index else None
        if here.span.end - here.span.start > LONGEST:
            continue
        is_near = before and before.block is here.block and here.span.end - before.span.start <= LONGEST
        earlier = by_sentence.get(index - 1, {}) if is_near else {}
        yield Scope(here.span, before.span if before and is_near else None, dict(by_sentence[index]), earlier)


def _by_sentence(article: Article, sentences: tuple[Sentence, ...]) -> dict[int, dict[str, list[Candidate]]]:
    starts = [sentence.span.start for sentence in sentences]
    found: dict[int, dict[str, list[Candidate]]] = {}
    for kind, group in candidates(article).items():
        for candidate in group:
            index = bisect_right(starts, candidate.span.start) - 1
            if index >= 0 and candidate.span.end <= sentences[index].span.end:
                found.setdefault(index, {}).setdefault(kind, []).append(candidate)
    return found
