"""DIR002."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Rule, Span
from credlint.facts.changes import changes
from credlint.facts.figures.ranges import Range, ranges
from credlint.facts.quotations import unquoted
from credlint.facts.trends.swapped_ends import swapped_ends
from credlint.patterns import lazy
from credlint_rules.direction._told import against_its_word, is_of_a_range

_HOURS = 12
_TWO_THINGS = lazy(
    r"(?r)\b(?:differences?|gaps?|spreads?|contrasts?|differentials?|distances?|cho(?:ice|ose|osing)|distinguish\p{Ll}*|split|divided?s?|shared|toss-?up|compar\p{Ll}+)"
    r"(?:[ \n][\p{L}’'-]+){0,4}?[ \n]between[ \n](?:an?[ \n]|about[ \n])?",
    regex.IGNORECASE,
)
"""Before the figures in "the gap between A and B", "split between A and B"."""
_LAST_BEFORE = lazy(r"(?r)\b(?:the|its|their)[ \n](?:last|final)[ \n]")
_BACK = lazy(r"[ \n](?:ago|before|earlier|prior|BP|BCE?|old)\b")


class ReversedRange(Rule):
    """A range that runs downward ("between 90 and 40").

    ## Why it matters

    A range names its lower end first. One that runs downward usually has a digit missing, a scale word on the wrong figure, or its ends
    swapped.

    ## How it decides

    "between A and B", "A-B" with a unit, currency or scale on it, and "costs A to B", "takes A to B", "A to B minutes", "A–B weeks", "A to B hens per pen", "ranges from A to B", "A to B later" with prices, times or measures, where every
    value that A stands for is above every value that B stands for; "from A down to B" and "from A up to B" that go the other way. Ends with scale words of their own are compared in full ("between 720,000 and 1.3 million" runs upward). Times that are
    counted backwards ("30 to 14 days before"), years before Christ or ago, hours of the day, temperatures, negative figures, damaged figures, the two sides of a vote ("a 61%-39% margin") and of a difference
    ("the gap between 90 and 40") are left alone.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    The hall holds between 900 and 400 people.
                           ^^^^^^^^^^^
    ```

    ```bad
    Refunds arrive within six to four weeks, and fees of $840 to $620 apply.
                          ^^^^^^^^^^^^^^^^^
                                                         ^^^^^^^^^^^^
    ```

    ```good
    The board gave a total of $2,500 to five schools and pays $90 to 40 carers a week.
    ```

    ```good
    Refunds arrive within four to six weeks. A drop of $840 to $620 followed, and the clerk was cut from 40 hours to 24 hours.
    ```

    ```good
    The hall holds between 400 and 900 people. Sales ran between 720,000 and 1.3 million copies.
    ```
    """

    code = "DIR002"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from _against_their_words(article)
        for pair in unquoted(article, _downward(article)):
            first, last = article.text(pair.first.span), article.text(pair.last.span)
            yield Problem(
                pair.span,
                f"this range runs downward, from {first} to {last}",
                help="Compare both ends with the source: they may be swapped, or digits or a scale word may be missing.",
            )


def _downward(article: Article) -> Iterator[Range]:
    yield from swapped_ends(article)
    for pair in ranges(article):
        if _runs_downward(pair) and not _is_of_time(article, pair) and not _are_two_things(article, pair):
            yield pair


def _against_their_words(article: Article) -> Iterator[Problem]:
    """The ranges of "anything from A down to B" with the larger figure last."""
    for change in unquoted(article, changes(article)):
        before, after = change.before, change.after
        if not before or not after or not is_of_a_range(change) or before.damaged or after.damaged or before.shared == "scale":
            continue
        if change.is_contradicted():
            message = against_its_word(article, change)
            yield Problem(Span(before.span.start, after.span.end), message, help="Compare both ends with the source: they may be swapped.")


def _is_of_time(article: Article, pair: Range) -> bool:
    """Whether a range tells hours of the day ("open between 10 and 4") or times that lie back ("between 20,000 and 15,000 years ago")."""
    first, last = pair.first, pair.last
    if first.kind == last.kind == "number":
        are_hours = all(end.value <= _HOURS and end.value == end.value.to_integral_value() for end in (first, last))
        return pair.form == "between" and are_hours
    is_counted_down = _LAST_BEFORE.match(article.prose, max(0, pair.span.start - 12), pair.span.start)
    return last.kind == "duration" and bool(is_counted_down or _BACK.match(article.prose, last.span.end))


def _are_two_things(article: Article, pair: Range) -> bool:
    """Whether "between" joins two things and not the ends of a range: "the gap between 61 and 58 points", "between 10-year and 2-year bonds"."""
    start = pair.span.start
    return pair.form == "between" and bool(
        "-" in article.text(pair.last.span) or _TWO_THINGS.match(article.prose, max(0, start - 80), start)
    )


def _runs_downward(pair: Range) -> bool:
    first, last = pair.first, pair.last
    if first.damaged or last.damaged or first.value < 0 or last.value < 0 or first.kind == "temperature":
        return False
    if pair.form == "dash" and first.kind in ("number", "count", "duration", "points", "fraction"):
        return False
    return (first.value - first.half_step) * first.factor > (last.value + last.half_step) * last.factor
