"""Bounds as data: what a figure can plausibly be, with the source that says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import regex
from msgspec import Struct, field

from credlint.article import Span
from credlint.bounds.formula import Formula
from credlint.bounds.words import Phrases


class BoundsError(ValueError):
    """A table of bounds that cannot be used; the message names the file, the entry and what is wrong with it."""


class Source(Struct):
    """Where a bound comes from. checked: the day that somebody last looked; None: not looked up since it was written."""

    name: str
    year: int
    url: str = ""
    checked: date | None = None

    def __str__(self) -> str:
        return f"{self.name}, {self.year}"


class Pick(Struct, frozen=True):
    """One way to recognise a figure.

    kind: as in Quantity, or "bare amount", "gpu time", "gpus", or the name of a table of names. units: any of these (none: all).
    of: words in the figure or in what it counts. before, after: words that lead to it or follow it. not_before, not_after: words that must not.
    per: the things that it may be a rate of ("": none). least: base units that it must reach. near: words that may stand between it and the
    figure to report, in the same clause (None: any number, anywhere).
    """

    kind: str
    units: tuple[str, ...] = ()
    of: Phrases | None = None
    before: Phrases | None = None
    after: Phrases | None = None
    not_before: Phrases | None = None
    not_after: Phrases | None = None
    per: tuple[str, ...] = ("",)
    least: Decimal | None = None
    near: int | None = None


class Sum(Struct, frozen=True):
    """A named sum. unit: "data", "duration" (printed in the unit that fits), or the words after the number."""

    formula: Formula
    unit: str


class Bound(Struct, frozen=True):
    """A bound on figures that stand together.

    rule: the code of the rule that reports it. figures: name to the ways of recognising that figure; the first is the one that is reported.
    sums: name to sum, each may use those before it. test: the sum that must not lie below low or above high (None: open).
    one_of: a column of lists ("family.sizes"): what is tested must be one of its numbers, within a hundredth.
    words: lists of words; the text must hold one of each. keys: of each list, as in words.py; a later list with a word too short for one has none.
    unless: words that silence it in a sentence. unless_article: words that silence it wherever in the article they stand.
    between: words of which one must stand between the first figure and some second.
    next_sentence: words that let the reported figure stand in the sentence after the others.
    bad: texts and the span in each that must be found. good: texts in which no bound finds anything.
    """

    name: str
    rule: str
    field: str
    figures: Mapping[str, tuple[Pick, ...]]
    sums: Mapping[str, Sum]
    test: str
    low: Formula | None
    high: Formula | None
    one_of: str
    words: tuple[Phrases, ...]
    keys: tuple[frozenset[str], ...]
    unless: Phrases | None
    unless_article: Phrases | None
    between: Phrases | None
    next_sentence: Phrases | None
    message: str
    help: str
    source: Source
    bad: tuple[tuple[str, Span], ...]
    good: tuple[str, ...]

    def lead(self) -> Lead:
        """What it asks of a sentence at least."""
        kinds = tuple(frozenset(pick.kind for pick in picks) for picks in self.figures.values())
        return Lead(self.keys, kinds, self.next_sentence is not None)


class Gpu(Struct, frozen=True):
    """A graphics processor: bytes of memory and bytes a second that it reads, of the largest and fastest version."""

    name: str
    memory: Decimal
    bandwidth: Decimal
    source: Source


class Names(Struct, frozen=True):
    """A table of names: what each names, in numbers.

    rows: spelling to columns, each a list of one or more numbers. keys: of the spellings, as in words.py.
    """

    rows: Mapping[str, Mapping[str, tuple[Decimal, ...]]]
    columns: frozenset[str]
    pattern: regex.Pattern[str]
    keys: frozenset[str]
    source: Source


class Lead(Struct, frozen=True):
    """What tells that a sentence cannot concern a bound.

    keys: as in Bound; the sentence must hold one of each. kinds: of figures, for each name of the bound; the first is that of the figure to report.
    goes_on: all but that figure may stand in the sentence before.
    """

    keys: tuple[frozenset[str], ...]
    kinds: tuple[frozenset[str], ...]
    goes_on: bool


class Table(Struct, eq=False):
    """Bounds in their order, the processors that their formulas may speak of (by name without spaces in lower case), and the tables of names.

    known_leads, known_keys: what the bounds ask of a sentence, and the keys of the names, where they are known before those are read.
    """

    bounds: Sequence[Bound] = ()
    gpus: Mapping[str, Gpu] = field(default_factory=dict)
    names: Mapping[str, Names] = field(default_factory=dict)
    known_leads: tuple[Lead, ...] = ()
    known_keys: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def leads(self) -> Sequence[Lead]:
        """What each bound asks of a sentence."""
        return self.known_leads or [bound.lead() for bound in self.bounds]

    def keys_of_names(self, name: str) -> frozenset[str]:
        """The keys of the spellings in a table of names."""
        return self.known_keys[name] if name in self.known_keys else self.names[name].keys
