"""Which way a measure goes when it improves: accuracy rises, latency falls."""

from __future__ import annotations

import regex

from credlint.facts.trends.change import Change
from credlint.facts.trends.trend_words import Direction
from credlint.patterns import lazy

_UP = (
    r"accuracy|satisfaction|customer retention|retention(?: rate)?s?|uptime|availability|throughput|conversions?(?: rate)?s?|productivity|promoter scores?|NPS|"
    r"on-time (?:delivery|performance|arrivals?|departures?)|punctuality|reliability|time between failures|recall|precision|F1(?: score)?|battery life|"
    r"(?:pass|completion|hit|success|survival|detection|attendance|response|graduation|literacy|occupancy|recovery) (?:rate|ratio)s?|attendance|literacy|margins?"
)
_TIMED = (
    r"response|turnaround|cycle|load(?:ing)?|wait(?:ing)?|resolution|delivery|processing|handling|build|boot|start-?up|lead|journey|travel|reaction|recovery|"
    r"queue|queu(?:e)?ing|checkout|page-load|lap|finishing|download|training|inference"
)
_DOWN = (
    rf"latency|latencies|(?:{_TIMED}) times?|(?:error|defect|failure|bounce|no-show|dropout|drop-out|mortality|death|injury|accident|crash|complaint|reoffending|default|"
    r"unemployment|false[ -]positive|false[ -]negative|word error|infection|readmission|absence|churn) rates?|churn|downtime|turnaround|waits?|false (?:positives|negatives|alarms)|"
    r"(?:cost[-–/ ](?:to[- ])?income|combined|expense|loss) ratio|perplexity|unemployment|absenteeism|power consumption|memory use|time to (?:hire|market|resolution|repair)"
)
_NAMED = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_MEASURE = lazy(rf"\b{_NAMED}(?:[ \n](?:of|on|for|in|at)[ \n][^\d,;:]{{1,40}})?$", regex.IGNORECASE)
"""What a subject ends with whose better side everybody knows, up to "of the cache"."""
_MEASURE_AFTER = lazy(
    rf"(?:[ \n]in)?(?:[ \n](?:the|its|our|their|his|her|median|mean|average|typical|overall|[\p{{L}}-]+[’']s)|[ \n](?!(?:from|to|by|in|on)\b)[\p{{Ll}}\d-]+){{0,3}}?[ \n]{_NAMED}"
    r"(?:,?[ \n](?:on|in|for|of|at|over|by)[ \n][^.,;:()]{1,40})?,?[ \n](?:from|to)[ \n]",
    regex.IGNORECASE,
)
"""From "improved" to its levels, with what it improves: " the hit rate of the cache from "."""
_WORSENED = ("worsen", "deteriorat", "degrad")
_DISTANCES = frozenset(("accuracy", "precision"))
"""Told as a length or a time, these are how far off something is."""
_OPPOSITE: dict[Direction, Direction] = {"up": "down", "down": "up"}


def read_better(prose: str, change: Change) -> None:
    """Give a change that "improved" or "worsened" the direction that this means for its subject, or for its object ("improved latency from A to B").

    A fall told with a percentage keeps its direction open, unless its levels rise: "40% faster" and "40% less time" are both called 40% better.
    """
    word = change.word.lower()
    if change.direction != "other" or not word.startswith(("improv", *_WORSENED)):
        return
    measure = _MEASURE.search(change.subject) or (_MEASURE_AFTER.match(prose, change.word_span.end) if change.word_span else None)
    if not measure or ((measure["up"] or "").lower() in _DISTANCES and change.before and change.before.kind in ("length", "duration")):
        return
    better: Direction = "up" if measure["up"] else "down"
    expected = _OPPOSITE[better] if word.startswith(_WORSENED) else better
    if expected == "up" or not change.by or change.actual() == "up":
        change.direction = expected
