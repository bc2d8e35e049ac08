"""Where the figures of an article stand, and which bounds may concern them: the cheap part, done once for an article and a table.

A text without a figure, or without a word that a bound needs, costs no more than the making of a set of its words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from credlint.article import Article, Span
from credlint.bounds.candidates import Candidate, candidates, named
from credlint.bounds.table import Bound, Lead, Table
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


Positions = Mapping[str, Mapping[str, list[int]]]
"""Kind of figure to the key of a word to the positions of the bounds that may report such a figure and need such a word."""
_ANY = ""
"""Stands for any kind of figure, and for no word."""


def concerned(article: Article, table: Table) -> Iterator[tuple[Bound, Scope]]:
    """The bounds of which a sentence may hold the kinds of figures and the words, with the sentence, in the order of both."""
    leads, positions = _index(table)
    for scope in _scopes(article):
        groups = [positions[kind] for kind in (*scope.figures, _ANY) if kind in positions]
        if not groups:
            continue
        keys = keys_in(article.prose[scope.before.start if scope.before else scope.here.start : scope.here.end])
        numbers = {number for group in groups for key in group.keys() & keys for number in group[key]}
        for number in sorted(numbers.union(*(group.get(_ANY, ()) for group in groups))):
            if not any(map(keys.isdisjoint, leads[number].keys)):
                bound = table.bounds[number]
                if _holds_figures(article, table, bound, scope, keys):
                    yield bound, scope


def _holds_figures(article: Article, table: Table, bound: Bound, scope: Scope, keys: frozenset[str]) -> bool:
    """Whether a figure for each name of the bound stands in the sentence or in the one before."""
    for picks in bound.figures.values():
        for pick in picks:
            if pick.kind in table.names and pick.kind not in scope.figures:
                names = table.names[pick.kind]
                scope.figures[pick.kind] = [] if names.keys.isdisjoint(keys) else list(named(article, pick.kind, names, scope.here))
            if scope.figures.get(pick.kind) or scope.earlier.get(pick.kind):
                break
        else:
            return False
    return True


@cache
def _index(table: Table) -> tuple[Sequence[Lead], Positions]:
    """What each bound asks of a sentence, and where in the table those stand that it may concern."""
    found: dict[str, dict[str, list[int]]] = {}
    leads = table.leads()
    for number, lead in enumerate(leads):
        # A name is not looked for until a bound asks for it.
        kinds = lead.kinds if lead.kinds and lead.kinds.isdisjoint(table.names) else {_ANY}
        for kind in kinds:
            for key in lead.keys[0] if lead.keys else (_ANY,):
                found.setdefault(kind, {}).setdefault(key, []).append(number)
    return leads, found


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
