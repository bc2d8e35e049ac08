"""Which way a measure goes when it improves: accuracy rises, latency falls."""

from __future__ import annotations

import regex

from credlint.facts.trends.change import Change
from credlint.facts.trends.trend_words import Direction
from credlint.patterns import lazy

_UP = (
    r"accuracy|satisfaction|customer retention|retention(?: rate)?s?|uptime|availability|throughput|conversions?(?: rate)?s?|productivity|promoter scores?|NPS|"
    r"on-time (?:delivery|performance|arrivals?|departures?)|punctuality|reliability|time between failures|recall|precision|F1(?: score)?|battery life|"
    r"(?:pass|completion|hit|success|survival|detection|attendance|response|graduation|literacy|occupancy|recovery) (?:rate|ratio)s?|attendance|literacy|margins?|coverage"
)
_SOLD = r"sales|revenues?|turnover|bookings|ridership|membership|footfall|exports|(?:visitor|passenger|guest|member) numbers|visitors|passengers|(?:trading|sales) volumes?|orders|donations"
"""Told as a count or an amount, more of it is better."""
_TIMED = (
    r"response|turnaround|cycle|load(?:ing)?|wait(?:ing)?|resolution|delivery|processing|handling|build|boot|start-?up|lead|journey|travel|reaction|recovery|"
    r"queue|queu(?:e)?ing|checkout|page-load|lap|finishing|download|training|inference"
)
_DOWN = (
    rf"latency|latencies|(?:{_TIMED}) times?|(?:error|defect|failure|bounce|no-show|dropout|drop-out|mortality|death|injury|accident|crash|complaint|reoffending|default|"
    r"unemployment|false[ -]positive|false[ -]negative|word error|infection|readmission|absence|churn) rates?|churn|downtime|turnaround|waits?|false (?:positives|negatives|alarms)|"
    r"(?:cost[-–/ ](?:to[- ])?income|combined|expense|loss) ratio|perplexity|unemployment|absenteeism|(?:power|fuel|energy|water) consumption|memory use|time to (?:hire|market|resolution|repair)"
)
_BEST = r"(?:personal|season[’']s|course|lap|club|national)[ \n](?:bests?|records?)|best times?"
_NAMED = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<sold>{_SOLD})|(?P<best>{_BEST}))"
_MEASURE = lazy(rf"\b{_NAMED}(?:[ \n](?:of|on|for|in|at)[ \n][^\d,;:]{{1,40}})?$", regex.IGNORECASE)
"""What a subject ends with whose better side everybody knows, up to "of the cache"."""
_MEASURE_AFTER = lazy(
    rf"(?:[ \n]in)?(?:[ \n](?:the|its|our|their|his|her|median|mean|average|typical|overall|[\p{{L}}-]+[’']s)|[ \n](?!(?:from|to|by|in|on)\b)[\p{{Ll}}\d-]+){{0,3}}?[ \n]{_NAMED}"
    r"(?:,?[ \n](?:on|in|for|of|at|over|by)[ \n][^.,;:()]{1,40})?,?[ \n](?:from|to)[ \n]",
    regex.IGNORECASE,
)
"""From "improved" to its levels, with what it improves: " the hit rate of the cache from "."""
_WORSENED = ("worsen", "deteriorat", "degrad")
_BETTER = ("better", "worse")
"""How two words end that say the same of a measure: "got better"."""
_QUICK = ("quicker", "faster", "swifter", "speedier", "slower")
"""How words end that say how fast something has become."""
_DISTANCES = frozenset(("accuracy", "precision"))
"""Told as a length or a time, these are how far off something is."""
_RACE = lazy(r"\b(?:sprint\p{L}*|runners?|ran|running|swimm?\p{L}*|swam|hurdl\p{L}*|\d{2,4}[ \n-]?m(?:et(?:re|er)s?)?)\b", regex.IGNORECASE)
"""What a best of "10.21" is the seconds of."""
_FIELD = lazy(r"\b(?:jump\p{L}*|throw\p{L}*|shot|javelin|discus|hammer|vault\p{L}*|points?|scores?)\b", regex.IGNORECASE)
_NEAR = 80
_SPED_BEFORE = lazy(r"(?r)\bsp(?:ed|eed(?:s|ing)?)[ \n]", regex.IGNORECASE)
_OPPOSITE: dict[Direction, Direction] = {"up": "down", "down": "up"}


def read_better(prose: str, change: Change) -> None:
    """Give a change that "improved" or "worsened" the direction that this means for its subject, or for its object ("improved latency from A to B").

    A fall told with a percentage keeps its direction open, unless its levels rise: "40% faster" and "40% less time" are both called 40% better.
    """
    word = change.word.lower()
    if paced := _paced(prose, change, word):
        change.direction = paced
    if change.direction != "other" or (not word.startswith(("improv", "recover", *_WORSENED)) and not word.endswith(_BETTER)):
        return
    measure = _MEASURE.search(change.subject) or (_MEASURE_AFTER.match(prose, change.word_span.end) if change.word_span else None)
    better = _better(prose, change, measure) if measure else None
    if not better:
        return
    expected = _OPPOSITE[better] if word.startswith(_WORSENED) or word.endswith("worse") else better
    if expected == "up" or not change.by or change.actual() == "up":
        change.direction = expected


def _better(prose: str, change: Change, measure: regex.Match[str]) -> Direction | None:
    """Which way a measure is better in the unit that it is told in; None where nobody can tell."""
    kind = change.before.kind if change.before else ""
    if measure["best"]:
        near = max(0, change.span.start - _NEAR), change.span.end + _NEAR
        is_race = kind == "number" and _RACE.search(prose, *near) and not _FIELD.search(prose, *near)
        return "down" if kind == "duration" or is_race else None
    if ((measure["up"] or "").lower() in _DISTANCES and kind in ("length", "duration")) or (measure["sold"] and kind == "percent"):
        return None
    return "down" if measure["down"] else "up"


def _paced(prose: str, change: Change, word: str) -> Direction | None:
    """Which way a time goes that something takes: up where this slows, down where it speeds up; None for other changes."""
    if not change.before or change.before.kind not in ("duration", "speed"):
        return None
    if word.endswith(_QUICK):
        return "down" if word.endswith("slower") == (change.before.kind == "speed") else "up"
    if change.before.kind != "duration":
        return None
    if word.startswith(("slow", "decelerat")):
        return "up"
    start = change.word_span.start if change.word_span else 0
    is_faster = word.startswith("accelerat") or (word == "up" and _SPED_BEFORE.match(prose, max(0, start - 10), start))
    return "down" if is_faster else None
