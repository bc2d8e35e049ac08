"""Where the figures of an article stand, and which bounds may concern them: the cheap part, done once for an article and a table.

A text without a figure, or without a word that a bound needs, costs no more than the making of a set of its words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from credlint.article import Article, Span
from credlint.bounds.candidates import Candidate, candidates, named
from credlint.bounds.table import Bound, Lead, Table
from credlint.bounds.words import keys_in
from credlint.facts.sentences import Sentence
from credlint.facts.zones import body_sentences

LONGEST = 1200
"""Characters; a longer stretch without a full stop is a list or a table."""
Figures = dict[str, list[Candidate]]


class Scope(Struct, frozen=True):
    """A sentence of the body, with the sentence before it where both stand in one block; and the figures of each kind in either."""

    here: Span
    before: Span | None
    figures: Figures
    earlier: Figures


_NONE = ""
"""Stands for no word."""


def concerned(article: Article, table: Table) -> Iterator[tuple[Bound, Scope]]:
    """The bounds of which a sentence may hold the kinds of figures and the words, with the sentence, in the order of both."""
    leads = _leads(table)
    for scope in _scopes(article):
        kinds = frozenset(scope.figures)
        alone = _possible(table, kinds, kinds, goes_on=False)
        going_on = _possible(table, kinds, kinds.union(scope.earlier), goes_on=True) if scope.before else None
        if not (alone or going_on):
            continue
        keys = keys_in(article.text(scope.here))
        numbers = _speaking(leads, alone, keys)
        if scope.before and going_on:
            numbers |= _speaking(leads, going_on, keys_in(article.prose[scope.before.start : scope.here.end]))
        for number in sorted(numbers):
            if _holds_names(article, table, leads[number], scope, keys):
                yield table.bounds[number], scope


def _speaking(leads: Sequence[Lead], possible: Mapping[str, list[int]], keys: frozenset[str]) -> set[int]:
    """The positions of the bounds of which a text holds the words. keys: of the text."""
    found = set(possible.get(_NONE, ())).union(*[possible[key] for key in possible.keys() & keys])
    return {number for number in found if not any(map(keys.isdisjoint, leads[number].keys))}


def _holds_names(article: Article, table: Table, lead: Lead, scope: Scope, keys: frozenset[str]) -> bool:
    """Whether names stand in a sentence that a bound asks for; they are looked for when the first does. keys: of its words."""
    for kinds in lead.kinds:
        for kind in kinds - scope.figures.keys():
            if kind in table.names:
                is_none = table.keys_of_names(kind).isdisjoint(keys)
                scope.figures[kind] = [] if is_none else list(named(article, kind, table.names[kind], scope.here))
        if not any(scope.figures.get(kind) or scope.earlier.get(kind) for kind in kinds):
            return False
    return True


@cache
def _leads(table: Table) -> Sequence[Lead]:
    return table.leads()


@lru_cache(maxsize=4096)
def _possible(table: Table, here: frozenset[str], near: frozenset[str], *, goes_on: bool) -> Mapping[str, list[int]]:
    """The key of a word to the positions of the bounds that need it (or another of their first list) and may find their figures.

    here: the kinds of figures in a sentence, of which one is to report. near: those that may stand for the others. goes_on: only bounds
    that go on from the sentence before.
    """
    found: dict[str, list[int]] = {}
    reported, others = here | table.names.keys(), near | table.names.keys()
    for number, lead in enumerate(_leads(table)):
        is_asked = lead.goes_on or not goes_on
        if is_asked and not lead.kinds[0].isdisjoint(reported) and not any(map(others.isdisjoint, lead.kinds)):
            for key in lead.keys[0] if lead.keys else (_NONE,):
                found.setdefault(key, []).append(number)
    return found


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
