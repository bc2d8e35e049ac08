"""Which way a measure goes when it improves: accuracy rises, latency falls."""

from __future__ import annotations

import regex

from credlint.facts.trends.change import Change
from credlint.facts.trends.trend_words import Direction
from credlint.patterns import lazy

_MEASURE = lazy(
    r"\b(?:(?P<up>accuracy|satisfaction|customer retention|retention(?: rate)?s?|uptime|availability|throughput|conversions?(?: rate)?s?|productivity|promoter scores?|NPS|on-time (?:delivery|performance)|"
    r"time between failures|recall|precision|pass rates?|completion rates?|hit rates?|margins?)"
    r"|(?P<down>latency|response times?|error rates?|churn(?: rate)?|downtime|turnaround(?: times?)?|cycle times?|load(?:ing)? times?|wait(?:ing)? times?|resolution times?|defect rates?|"
    r"false positives|bounce rates?|no-show rates?|time to (?:hire|market|resolution|repair)))$",
    regex.IGNORECASE,
)
"""What a subject ends with whose better side everybody knows."""
_OPPOSITE: dict[Direction, Direction] = {"up": "down", "down": "up"}


def read_better(change: Change) -> None:
    """Give a change that "improved" or "worsened" the direction that this means for its subject.

    A fall told with a percentage keeps its direction open, unless its levels rise: "40% faster" and "40% less time" are both called 40% better.
    """
    word = change.word.lower()
    measure = _MEASURE.search(change.subject) if change.direction == "other" and word.startswith(("improved", "worsened")) else None
    if not measure:
        return
    better: Direction = "up" if measure["up"] else "down"
    expected = better if word.startswith("improved") else _OPPOSITE[better]
    if expected == "up" or not change.by or change.actual() == "up":
        change.direction = expected
