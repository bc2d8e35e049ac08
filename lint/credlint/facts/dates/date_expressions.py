"""Calendar expressions in a text. Every one holds a digit, so each run of digits is looked at once, with the words around it."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from msgspec import Struct

from credlint.article import Span
from credlint.facts.dates import date_patterns as p
from credlint.facts.dates import near_digits as near
from credlint.facts.dates.bare_years import counts, is_year
from credlint.patterns import lazy

_REACH = 64
"""How far the words before a number are read, in characters."""

_DIGITS = lazy("[0-9]+")
_YEAR_DIGITS = lazy("1[5-9]|2[01]")
_JOINED_YEAR = lazy(r"(?r)(?:(?<![\p{L}\p{N}])(?i:pre|post|mid|non|until|end|early|late|year|since|circa)|\d)[-‐‑–—]")
_JOINED_NUMBER = lazy(r"(?r)\d[.,:]|[\p{L}\p{N}_$€£¥#@][-.]?")
_DATED_BEFORE = lazy(
    r"(?r)(?:(?<!\p{L})(?i:on|by|until|till|before|after|from|through|since|dated|due|to|and|or|for|in|of|during|vs\.?|its|our|their)\s|[(\n]|[.!?]\s)"
)
_DATED_AFTER = lazy(
    r"[ ]?(?:[,;:!?)\]\n]|\.(?!\d)|$)|\s(?:deadline|vote|meeting|election|hearing|report|letter|event|launch|release|edition|issue|date|and|or|to|at|when|was|is)\b"
)
_IN_MONTH = lazy(r"(?r)(?<!\p{L})(?i:in|during|this|last)\s")
_DASHES = "-‐‑–—"
_ISO_MARKS = frozenset("-/.")
_FISCAL_ENDS = frozenset("Y -'’")
"""The last character of SHORT_FISCAL_HEAD."""
_LINK = lazy(r"[ \n]?[,/–—-]?[ \n]?(?:(?:and|or|to|through|versus|vs\.?)[ \n])?(?:in[ \n])?")


class Expression(Struct):
    """A calendar expression and its words by what they are ("month", "year", "unit"; see date_patterns), as written."""

    span: Span
    words: dict[str, str]


def expressions(text: str) -> Iterator[Expression]:
    """The calendar expressions of a text, in order, without overlap."""
    last = Expression(Span(0, 0), {})
    for token in _DIGITS.finditer(text):
        start, end = token.span()
        if start >= last.span.end and (found := _read(text, start, end, last)):
            last = found
            yield found


def _read(text: str, start: int, end: int, last: Expression) -> Expression | None:
    if end - start == 4:
        return _at_year(text, start, end, last)
    if end - start <= 2:
        return _at_short(text, start, end, last.span.end)
    return _at_era(text, start, end)


def _expression(*matches: regex.Match[str] | None, **words: str) -> Expression:
    """What adjoining matches say together."""
    found = [match for match in matches if match]
    for match in found:
        words |= {name: value for name, value in match.groupdict().items() if value}
    return Expression(Span(found[0].start(), found[-1].end()), words)


def _at_era(text: str, start: int, end: int) -> Expression | None:
    head = p.ERA_HEAD.match(text, max(0, start - 6), start) if near.may_follow_era(text, start) else None
    tail = p.ERA_TAIL.match(text, end) if near.may_precede_era(near.next_two(text, end)) else None
    if not head and not tail:
        return None
    return Expression(Span(head.start() if head else start, tail.end() if tail else end), {})


def _at_year(text: str, start: int, end: int, last: Expression) -> Expression | None:
    if not _YEAR_DIGITS.match(text, start):
        return _military(text, start, end) or _at_era(text, start, end)
    before = text[start - 1 : start]
    if text[end : end + 1] in _ISO_MARKS and (iso := p.ISO.match(text, start)):
        return None if before and (before in "-/._#" or before.isalnum()) else _expression(iso)
    tail = p.YEAR_TAIL.match(text, end)
    if not tail:
        return None
    head = p.YEAR_HEAD.match(text, max(last.span.end, start - _REACH), start) if near.may_have_head(text, start) else None
    follows = bool(last.words and _LINK.fullmatch(text, last.span.end, start))
    if not head and not _is_bare_year(text, start, tail, follows_date=follows):
        return None
    found = _expression(head, tail, year=text[start:end])
    found.span = Span(head.start() if head else start, tail.end())
    if follows and not head and "fiscal" in last.words:
        found.words["fiscal"] = last.words["fiscal"]
    if len(found.words.get("until", "")) == 4 and found.words["until"] < found.words["year"]:
        return Expression(Span(found.span.start, end), {"year": text[start:end]})
    return found


def _is_bare_year(text: str, start: int, tail: regex.Match[str], *, follows_date: bool) -> bool:
    before = text[start - 1 : start]
    if before and (before.isalnum() or before in "$€£¥₹._#@^,:/\\"):
        return before == "/" and follows_date
    if before and before in _DASHES and not follows_date and not _JOINED_YEAR.match(text, max(0, start - 8), start):
        return before == "—" and text[start - 2 : start - 1] != "—"
    if any(tail[name] for name in ("decade", "unit", "day", "fiscal")):
        return True
    return is_year(text, start, start + 4, follows_date=follows_date)


def _military(text: str, start: int, end: int) -> Expression | None:
    match = p.MILITARY.match(text, end)
    return Expression(Span(start, match.end()), {}) if match else None


def _at_short(text: str, start: int, end: int, floor: int) -> Expression | None:
    before, after = text[start - 1 : start], text[end : end + 1]
    lower = max(floor, start - _REACH)
    if (before and before in "QHq") or (after and after in "QH"):
        return _quarter(text, start, before, lower)
    if after and after in "/.-" and text[end + 1 : end + 2].isdigit() and (numeric := p.NUMERIC.match(text, start)):
        return None if _JOINED_NUMBER.match(text, max(0, start - 2), start) else _expression(numeric)
    if near.stands_alone(text, start, end):
        return None
    following = near.next_two(text, end)
    return (
        (_month_day(text, start, lower) if near.may_follow_month(text, start) else None)
        or (_day_month(text, start, lower) if near.may_precede_month(text, end, following) else None)
        or (_clock(text, start, end) if near.may_be_hour(following) else None)
        or _short_year(text, start, end, lower)
        or _at_era(text, start, end)
    )


def _quarter(text: str, start: int, before: str, lower: int) -> Expression | None:
    first = start - 1 if before and before in "QHq" else start
    if text[first - 1 : first].isalnum() or text[first - 1 : first] in ("_", "."):
        return None
    match = p.QUARTER.match(text, first)
    if not match:
        return None
    head = p.QUARTER_HEAD.match(text, lower, first)
    is_dated = head or first == start or match["fiscal"] or _DATED_BEFORE.match(text, max(0, first - 12), first)
    return _expression(head, match, **({"dated": "yes"} if is_dated else {}))


def _month_day(text: str, start: int, lower: int) -> Expression | None:
    head = p.MONTH_HEAD.match(text, lower, start)
    tail = p.DAY_TAIL.match(text, start) if head else None
    if not head or not tail:
        return None
    found = _expression(head, tail)
    return found if "year" in found.words or _is_day(text, found) else None


def _day_month(text: str, start: int, lower: int) -> Expression | None:
    tail = p.DAY_MONTH_TAIL.match(text, start)
    if not tail or _JOINED_NUMBER.match(text, max(0, start - 2), start):
        return None
    found = _expression(p.DAY_MONTH_HEAD.match(text, lower, start), tail)
    return found if "year" in found.words or _is_day(text, found) else None


def _is_day(text: str, found: Expression) -> bool:
    """Whether the number next to a month, without a year, is a day; marks it as dated where the words around it leave no doubt."""
    start, end = found.span
    in_month = bool(_IN_MONTH.match(text, max(0, start - 8), start))
    if found.words["month"].islower() or counts(text, end, in_month=in_month):
        return False
    is_led = not in_month and not counts(text, end, in_month=True) and _DATED_BEFORE.match(text, max(0, start - 12), start)
    if is_led or _DATED_AFTER.match(text, end):
        found.words["dated"] = "yes"
    return True


def _clock(text: str, start: int, end: int) -> Expression | None:
    if not p.HOUR_WORD.match(text, end) or _JOINED_NUMBER.match(text, max(0, start - 2), start):
        return None
    match = p.CLOCK.match(text, start)
    if not match or not (match["minute"] or match["meridiem"]):
        return None
    return _expression(match)


def _short_year(text: str, start: int, end: int, lower: int) -> Expression | None:
    """A year of two digits: "FY25", "the '90s", "summer of '69"; and tens that are no figure: "in her 60s"."""
    before = text[start - 1 : start]
    if (
        before in _FISCAL_ENDS
        and (head := p.SHORT_FISCAL_HEAD.match(text, lower, start))
        and (tail := p.SHORT_FISCAL_TAIL.match(text, start))
    ):
        return _expression(head, tail)
    if text[end : end + 1] == "s" and (tail := p.SHORT_DECADE.match(text, start)):
        if head := p.SHORT_DECADE_HEAD.match(text, lower, start):
            return _expression(head, tail)
        return Expression(Span(start, tail.end()), {}) if p.TENS_HEAD.match(text, lower, start) else None
    if end - start == 2 and before in ("'", "’") and (head := p.SHORT_YEAR_HEAD.match(text, lower, start)):
        words = {name: value for name, value in head.groupdict().items() if value}
        first = head.start() if words else start - 1
        return Expression(Span(first, end), words | {"year": text[start - 1 : end]})
    return None
