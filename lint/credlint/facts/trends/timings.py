"""The sentences with figures, with times in several units as one figure each: "1 minute 52", "4 min 10 s", "2:05.3"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from credlint.article import Article, Span
from credlint.facts.by_sentence import figure_sentences, holding
from credlint.facts.elapsed.elapsed_times import elapsed_times
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences
from credlint.patterns import lazy

_REST = lazy(r"[ \n](?P<rest>[0-5]?[0-9])(?=[ ]?[,;:)]|\.(?!\d)|\s*\Z|[ \n](?:from|to|on|in|for|at|by|and|last|this|when|after)\b)")
"""The seconds of "1 minute 52", the minutes of "2 hours 5"."""
_SIXTIETHS = frozenset(("min", "h"))


def timed_sentences(article: Article) -> Iterable[tuple[Sentence, Sequence[Quantity]]]:
    """Each sentence with figures, with these in order."""
    figures = quantities(article)
    joint = list(_joint(article, figures))
    return holding(sentences(article), _put_into(figures, joint)) if joint else figure_sentences(article)


def _joint(article: Article, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """The times that no single quantity is."""
    single = {figure.span for figure in figures if figure.kind == "duration"}
    for time in elapsed_times(article):
        rest = _REST.match(article.prose, time.span.end) if time.unit in _SIXTIETHS else None
        if rest and time.value == time.value.to_integral_value():
            value = time.value + Decimal(rest["rest"]) / 60
            yield replace(time, span=Span(time.span.start, rest.end("rest")), value=value, half_step=Decimal("0.5") / 60)
        elif time.span not in single:
            yield time


def _put_into(figures: Sequence[Quantity], joint: Sequence[Quantity]) -> list[Quantity]:
    """The figures with these instead of what they are made of."""
    starts = [figure.span.start for figure in figures]
    kept: list[Quantity] = []
    done = 0
    for time in joint:
        first = max(done, bisect_left(starts, time.span.start))
        kept += [*figures[done:first], time]
        done = max(first, bisect_left(starts, time.span.end))
    return [*kept, *figures[done:]]
