"""Fault injection for DAT001: events of dated articles moved past the articles' own date.

    python bench/future_events.py [--seed N] [--articles N] [--missed]

Draws dated articles of `shared/corpora/clean`, a folder beside the checkout (without it nothing is measured), and in each an event: a date of
the body, not after the article's own and outside of quotations, that stands after "in" or "on" in a sentence with a past verb and without a
word of planning. The year of that one date is set to one of the three years after the article's. Both twins are linted with DAT001 alone.
Prints how many moved events are found, and how many findings the untouched articles have; `--missed` prints the others. Exits with 1 when
less than 90% are found or anything is found in an untouched article.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import regex

from credlint import Rule, lint_text
from credlint.article import Article, SourceRange, around
from credlint.catalog import catalog
from credlint.engine import read_article
from credlint.facts.dates.publication import PublicationDate, publication_date
from credlint.facts.periods import Period, periods
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import sentences
from credlint.facts.zones import in_body
from credlint.finding import Source

CLEAN = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "clean"
SYNTAXES = {".md": "markdown", ".txt": "text"}
WANTED = 90
LEAD = regex.compile(r"(?r)\b(?:[Ii]n|[Oo]n)\s")
PAST = regex.compile(
    r"\b(?:was|were|had|did|began|became|came|grew|fell|rose|took|made|held|met|built|wrote|won|left|lost|sold|went|gave|found|ran|\p{Ll}{2,}ed)\b"
)
PLANNED = regex.compile(
    r"\b(?:will|would|may|might|could|should|can|plan\w*|expect\w*|propos\w*|schedul\w*|project\w*|forecast\w*|if|until|due|set to)\b",
    regex.I,
)
YEAR = regex.compile(r"(?:19|20)\d\d")


@dataclass(slots=True)
class Event:
    """A dated event of an article: the source, the range of its date's year, and the year of the article's date."""

    path: Path
    text: str
    year: SourceRange
    published: int
    sentence: str


def main() -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(description="Fault injection for DAT001.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    if not CLEAN.exists():
        print("skipped: shared/corpora/clean not found beside the checkout")
        return 0
    random = Random(options.seed)  # noqa: S311
    return measure(draw(random, options.articles), random, show_missed=options.missed)


def draw(random: Random, count: int) -> list[Event]:
    """One event of each of `count` articles, in the order drawn; fewer when there are not so many."""
    paths = sorted(path for path in CLEAN.rglob("*") if path.suffix in SYNTAXES)
    random.shuffle(paths)
    drawn: list[Event] = []
    for path in paths:
        if len(drawn) < count and (found := list(events(path))):
            drawn.append(random.choice(found))
    return drawn


def measure(drawn: list[Event], random: Random, *, show_missed: bool) -> int:
    """Lint both twins of each event, print the counts, and say by the exit code whether they are good enough."""
    rules: tuple[Rule, ...] = tuple(rule() for rule in catalog() if rule.code == "DAT001")
    missed, alarms = [], []
    for event in drawn:
        if places(event, event.text, rules):
            alarms.append(event.path.name)
        year = str(event.published + random.randint(1, 3))
        moved = event.text[: event.year.start] + year + event.text[event.year.end :]
        if not any(start <= event.year.start < end for start, end in places(event, moved, rules)):
            missed.append(f"{event.path.name}: {year}: {event.sentence}")
    found = len(drawn) - len(missed)
    print(f"moved events found: {found} of {len(drawn)}; untouched articles with a finding: {len(alarms)}")
    print("\n".join([*missed, *alarms]) if show_missed else "", end="\n" if show_missed else "")
    return int(not drawn or 100 * found < WANTED * len(drawn) or bool(alarms))


def places(event: Event, text: str, rules: tuple[Rule, ...]) -> list[SourceRange]:
    """Where the rules find something in a text."""
    results = lint_text(text, rules, syntax=SYNTAXES[event.path.suffix], filename=event.path.name)
    return [finding.source for finding in results.findings]


def events(path: Path) -> Iterator[Event]:
    """The events of an article, in order; none of an article without a date of its own."""
    text = path.read_text("utf-8", errors="replace")
    article = read_article(Source(path.name, text), syntax=SYNTAXES[path.suffix])
    published = publication_date(article)
    if not published or not published.is_certain:
        return
    for day in periods(article):
        sentence = around(day.span, sentences(article))
        if sentence and is_event(article, day, published, told := article.text(sentence.span)):
            place = article.locate(day.span)
            years = list(YEAR.finditer(text, place.start, place.end))
            if len(years) == 1:
                yield Event(path, text, SourceRange(*years[0].span()), published.date.year, " ".join(told.split()))


def is_event(article: Article, day: Period, published: PublicationDate, sentence: str) -> bool:
    """Whether a date tells when something happened."""
    is_own = in_body(article, day.span) and not is_quoted(article, day.span) and day.end <= published.date
    is_told = (
        LEAD.match(article.prose, max(0, day.span.start - 4), day.span.start) and PAST.search(sentence) and not PLANNED.search(sentence)
    )
    return bool(is_own and is_told) and day.precision in ("day", "month", "year")


if __name__ == "__main__":
    sys.exit(main())
