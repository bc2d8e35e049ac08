"""Sentences in which figures stand together as they do in articles, with figures of every form: what mutation of articles seldom makes.

"Some 2½ in 10 agreed" broke three rules, and 300,000 mutated articles had not told.
"""

from __future__ import annotations

from random import Random

FIGURES = (
    "2½", "½", "2 1/2", "1/2", "10⁻⁹", "10^-5", "2 × 10⁻³", "1e-3", "1e999", "0", "0.0", "1,234.5", "1,2,3", "1.2.3", "12:30", "٣", "𝟓", "1_000",
    "0x1F", "III", "one", "one and a half", "two dozen", "3 thousand", "a million", "1.5 million", "¼ million", "a quarter", "half",
    "three quarters of a million", "2nd", "€5", "$1.8 billion", "$3", "$.8 million", "5%", "40%", "60%", "5pp", "5 percentage points", "50 bps", "5x",
    "5×", "½×", "-3", "−7", "minus 5", "±3", "5 ± 2", "5 kg", "10°C", "7 years", "12 months", "3–4", "3 to 4", "up to 5", "more than 5", "<5", "5+",
    "~5", "(5)", "[5]", "9" * 40, "p < 0.05", "n = 0", "2019", "2024", "May 2024", "4 May 2024", "the 1990s", "Q3 2024", "FY24", "35", "12", "1,000",
    "100", "0.04", "1.8", "40%", "60%", "3", "two",
)  # fmt: skip
LINKS = (
    " in ", " out of ", " of ", " to ", " per ", "/", " from ", " and ", " (", " more than ", ", up from ", " times ", " of the ", ", down 5% from ",
    " + ", " = ", " versus ",
)  # fmt: skip
FRAMES = (
    "Sales rose {}, down {} from {} people.",
    "Sales fell from {} to {}, a drop of {}.",
    "Prices rose by {} to {} from {} in 2021.",
    "Revenue grew {} to {}, {} more than the year before.",
    "Profit doubled to {} from {}, up {}.",
    "The rate rose {} basis points to {} from {}.",
    "Of {} people, {} ({}) agreed.",
    "{} of {} ({}) said so.",
    "{} (about {}) of the {}.",
    "Half of {}, or {}, and a third of {}.",
    "{}, {} and {} add up to 100%.",
    "The share is {} men, {} women and {} others.",
    "The average was {} (SD = {}, N = {}).",
    "The mean of {} items on a scale of {} to {} was 7.",
    "The poll of {} people has a margin of error of ±{} points ({}).",
    "t({}) = {}, p = {}.",
    "F({}, {}) = {}, p = .05",
    "OR = {} (95% CI {} to {}).",
    "It costs {} a month, or {} a year, over {} years.",
    "{} at {} each is {}.",
    "{} times {} is {}, and {} is twice that.",
    "{} saves {} per {}.",
    "It pays back in {} months at {} a month for {}.",
    "Margins were {} on sales of {} and profit of {}.",
    "From {} in 2019 to {} in 2024 is a CAGR of {}.",
    "$100 invested at {} for {} years gives {}.",
    "A total of {}: {} cooks and {} maids.",
    "We saw {} reasons:\n\n- {}\n- {}",
    "| A | B |\n|---|---|\n| {} | {} |\n| Total | {} |",
    "Between {} and {}, it took {} years.",
    "From {} to {}, {} years later, it stood.",
    "He was born in {} and died in {} aged {}.",
    "{} years ago, in {}, {} came.",
    "On Monday, {}, {} of {} came.",
    "Open {} to {}, {} days a week, that is 40 hours.",
    "By {}, {} of {} will be done.",
    "{} miles ({} km) at {} mph.",
    "The model has {} parameters and needs {} GPUs with {} GB.",
    "{} is {} times as many as {}.",
)


def frames(chance: Random, count: int = 60) -> str:
    """A Markdown text of so many sentences, each with figures of any form; one in four joins two by a link."""
    return "\n\n".join(_sentence(chance) for _ in range(count))


def _sentence(chance: Random) -> str:
    if chance.random() < 0.25:
        return f"Some {chance.choice(FIGURES)}{chance.choice(LINKS)}{chance.choice(FIGURES)} people agreed."
    frame = chance.choice(FRAMES)
    return frame.format(*chance.choices(FIGURES, k=frame.count("{}")))
