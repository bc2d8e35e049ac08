"""Percentages of change over real pairs of figures, in sentences of several forms, with each slip."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from corpora import figure_pairs
from outcome import Outcome, try_twins

UP = {
    "verb": "rose",
    "past": "increased",
    "other": "climbed",
    "noun": "an increase",
    "bare": "rise",
    "way": "up",
    "more": "more",
    "higher": "higher",
    "sign": "+",
}
DOWN = {
    "verb": "fell",
    "past": "decreased",
    "other": "dropped",
    "noun": "a decrease",
    "bare": "fall",
    "way": "down",
    "more": "less",
    "higher": "lower",
    "sign": "-",
}
MONEY = ("Revenue", "Fare income", "Net sales", "The budget", "Operating income")
COUNTS = ("Ridership", "Membership", "Attendance")
FORMS = (
    "{subject} {verb} {percent} from {before} to {after}.",
    "{subject} {past} by {percent}, from {before} in 2018 to {after} in 2019.",
    "{subject} {other} {percent} to {after} from {before}.",
    "{subject} {verb} {percent} to {after} in 2019, compared with {before} in 2018.",
    "{subject} {verb} from {before} to {after}, {noun} of {percent}.",
    "{subject} {other} from {before} in 2018 to {after} in 2019, a {percent} {bare}.",
    "{subject} was {after} in 2019, {way} {percent} from {before} a year earlier.",
    "{subject} came to {after}, compared with {before} the year before, {noun} of {percent}.",
    "{subject} was {after}, {noun} of {percent} from {before} in 2018.",
    "{subject} {verb} from {before} to {after} ({sign}{percent}).",
    "{subject} was {after} in 2019 against {before} in 2018, {percent} {more}.",
    "{subject} {past} to {after} from {before}. That is {noun} of {percent}.",
    "{subject} {verb} {percent} last year. It went from {before} to {after}.",
    "{subject} for 2019 was {after}, {percent} {higher} than the {before} of 2018.",
    "At {after}, it was {way} {percent} from {before}.",
    "{subject} {past} {difference}, or {percent}, to {after} from {before}.",
    "From {before} in 2018, it {verb} {percent} to {after} in 2019.",
    "{subject}: {before} → {after} ({sign}{percent}).",
    "{subject} was {after} for 2019 and {before} for 2018, {noun} of {percent}.",
    "There was a {percent} {bare} in the total, from {before} to {after}.",
)
WANTED = {"ratio as increase": 1.0, "ten-fold slip": 0.97, "wrong sign": 0.92, "wrong base": 0.7}
PAIRS = 300
SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


@dataclass(slots=True)
class Triple:
    """A change: two levels, the percentage as printed, and which way it is told. form: the number of its sentence in FORMS."""

    subject: str
    before: Decimal
    after: Decimal
    percent: Decimal
    is_up: bool
    form: int

    def sentence(self) -> str:
        """The change told in its form, the levels with three digits."""
        levels = (self._level(value) for value in (self.before, self.after, abs(self.after - self.before)))
        figures = dict(zip(("before", "after", "difference"), levels, strict=True))
        return FORMS[self.form].format(subject=self.subject, percent=f"{self.percent:,f}%", **figures, **(UP if self.is_up else DOWN))

    def _level(self, value: Decimal) -> str:
        if self.subject in COUNTS:
            return f"{three_digits(value * 1000):,f}"
        power, word = next((power, word) for power, word in SCALES if value >= Decimal(1).scaleb(power - 6) or power == 6)
        return f"${three_digits(value.scaleb(6 - power)):f} {word}"


def measure(seed: int) -> list[Outcome]:
    """One outcome a slip, over the same pairs; the pairs go through the forms in turn."""
    outcomes = {slip: Outcome(f"percent: {slip}", wanted) for slip, wanted in WANTED.items()}
    for number, triple in enumerate(_triples(Random(f"{seed} percent"))):  # noqa: S311
        for slip, outcome in outcomes.items():
            if (damaged := _slipped(triple, slip, is_even=number % 2 == 0)) is not None:
                try_twins(outcome, triple.sentence(), damaged.sentence())
    return list(outcomes.values())


def _triples(random: Random) -> list[Triple]:
    found: list[Triple] = []
    for before, after in random.sample(pairs := figure_pairs(), len(pairs)):
        percent = printed_percent(abs(after / before - 1) * 100)
        if percent and three_digits(before) != three_digits(after):
            subjects = MONEY + COUNTS if _shows_three(before) and _shows_three(after) else MONEY
            found.append(Triple(random.choice(subjects), before, after, percent, after > before, len(found) % len(FORMS)))
    return found[:PAIRS]


def _shows_three(value: Decimal) -> bool:
    """Whether a plain number shows all three digits; in "21,000" nobody sees that the third one is not rounded away."""
    return len(three_digits(value).normalize().as_tuple().digits) == 3


def _slipped(triple: Triple, slip: str, *, is_even: bool) -> Triple | None:
    """The triple with a slip; None where the slip changes nothing, or cannot happen."""
    if slip == "wrong sign":
        return replace(triple, is_up=not triple.is_up)
    if slip == "ten-fold slip":
        return replace(triple, percent=triple.percent / 10 if is_even else triple.percent * 10)
    if slip == "ratio as increase":
        return replace(triple, percent=printed_percent(triple.after / triple.before * 100)) if triple.is_up else None
    percent = printed_percent(abs(1 - triple.before / triple.after) * 100)
    return replace(triple, percent=percent) if percent not in (triple.percent, 0) else None


def three_digits(value: Decimal) -> Decimal:
    """A positive value rounded to three significant digits."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 2), ROUND_HALF_UP)


def printed_percent(value: Decimal) -> Decimal:
    """A percentage as a newspaper prints it: whole from 10 on, else with one decimal."""
    return value.quantize(Decimal(1) if value >= 10 else Decimal("0.1"), ROUND_HALF_UP)
