"""Spellings of dates, periods and clock times, as patterns around their digits.

A name in HEAD matches backwards from the digits (the words before), one in TAIL forwards from them. Groups say what the words are:
day, month, year (and until_day, until_month, until), unit and ordinal (quarter, half ...), season, part ("early"), fiscal, weekday.
"""

from __future__ import annotations

import regex

from credlint.facts.dates.names import MONTH
from credlint.patterns import lazy

_S = r"(?:(?<!\n)(?:[ \t\u00a0\u202f]{1,3}|[ \t]?\r?\n[ \t]?)(?!\r?\n))"
_LEFT, _RIGHT = r"(?<![\p{L}\p{N}])", r"(?![\p{L}\p{N}])"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_MONTH = rf"(?:(?:{MONTH}|{MONTH.upper()}|{MONTH.lower()}){_RIGHT}|(?:{_SHORT}|{_SHORT.upper()}){_RIGHT}(?:\.(?=[\s,]))?)"
_YEAR = r"(?:1[5-9]|2[01])\d\d(?![\p{L}\d%]|,\d\d\d|\.\d)"
_SHORT_YEAR = r"['’]\d\d(?!\d)"
_TH = r"(?:st|nd|rd|th|ST|ND|RD|TH)?"
_DAY_END = r"(?![\p{L}\d%°]|[.,:/]\d)"
_DAY_NAMES = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs?|Fri|Sat|Satur)"
_WEEKDAY = rf"(?:{_LEFT}(?P<weekday>(?:{_DAY_NAMES}|Sun)day|{_DAY_NAMES}{_RIGHT}\.?|(?<=\(|\n)Sun{_RIGHT}\.?)(?:{_S}(?:morning|lunchtime|afternoon|evening|night))?,?{_S}(?:the{_S})?)"
_WEEKDAY_AFTER = rf"(?:{_S}\((?:a{_S})?(?P<weekday>(?:{_DAY_NAMES}|Sun)day)\)|,{_S}an?{_S}(?P<weekday>(?:{_DAY_NAMES}|Sun)day){_RIGHT})"
_PART = (
    rf"(?:{_LEFT}(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)(?:[-‐‑]|{_S}(?:(?:of|in){_S})?(?:the{_S})?)|(?P<part>[Ee]nd|[Ss]tart)(?:[-‐‑]|{_S})"
    rf"|(?P<part>[Mm]iddle|[Bb]eginning|[Ss]tart|[Ee]nd|[Tt]urn){_S}of{_S}(?:the{_S})?))"
)
_FISCAL_YEAR = rf"(?:[Ff]iscal|[Ff]inancial)(?:{_S}[Yy]ears?)?"
_FISCAL = rf"(?P<fiscal>{_FISCAL_YEAR}{_S}|FY(?:{_S}|-)?)"
_ORDINAL = r"(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th|[Ff]inal|[Ll]ast)"
_PART_OF_YEAR = (
    rf"(?:(?P<fiscal>[Ff]iscal|[Ff]inancial){_S})?{_ORDINAL}(?:{_S}|-)(?:(?P<fiscal>fiscal|financial){_S})?(?P<unit>quarter|half)"
)
_COUNT = r"(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})"
_SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_CLOCK_ZONE = r"(?:UTC|GMT|Z|[ECMP][SD]?T|CES?T|BST|IST|JST|AE[SD]T)"
_TO = rf"(?:{_S}?[-–—/&]{_S}?|{_S}(?:to|and|or|through|until){_S})"


def _compile(pattern: str) -> regex.Pattern[str]:
    return lazy(pattern, regex.VERBOSE)


YEAR_HEAD = _compile(rf"""(?r)(?:
      {_PART}?{_LEFT}(?:(?P<from_month>{_MONTH}){_TO})?(?P<month>{_MONTH})(?:,?{_S}(?:(?:of|in){_S})?|-)
    | {_PART}?{_LEFT}{_SEASON}{_S}(?:of{_S})?
    | {_LEFT}(?P<feast>Christmas|Easter|Thanksgiving|Halloween){_S}(?:(?:of|in){_S})?
    | {_PART}?{_LEFT}{_PART_OF_YEAR}(?:,?{_S}(?:(?:of|in|for){_S})?(?:(?:the|its|their){_S})?|-){_FISCAL}?
    | {_LEFT}{_ORDINAL}{_S}{_COUNT}{_S}(?P<unit>weeks|months|quarters|days){_S}(?:of|in){_S}(?:the{_S})?{_FISCAL}?
    | {_PART}?{_LEFT}{_FISCAL}
    | {_PART}
    )""")
YEAR_TAIL = _compile(rf"""(?!%|,\d\d\d|\.\d)(?:
      (?<=0)(?P<decade>s){_RIGHT}
    | (?:['’]s)?{_S}{_PART_OF_YEAR}{_RIGHT}
    | (?:['’]s{_S}|[\ :-]?)(?P<unit>[QH])(?P<ordinal>\d){_RIGHT}
    | (?:{_S}|-)(?P<month>{_MONTH})(?:{_S}|-)(?P<day>\d{{1,2}}){_TH}{_DAY_END}(?!,?{_S}{_YEAR})
    | (?P<dash>[-‐‑–—/])(?P<until>(?:19|20|21)\d\d|\d\d)(?![\p{{L}}\d%]|[-/:,.]\d)(?:{_S}(?P<fiscal>{_FISCAL_YEAR}){_RIGHT})?
    | {_S}(?P<fiscal>{_FISCAL_YEAR}){_RIGHT}
    | (?:[a-d]|-?W[0-5]\d(?:-[1-7])?)?{_RIGHT}(?![-‐‑–—/]\d)
    )""")
ISO = _compile(r"""(?P<year>(?:1[5-9]|2[01])\d\d)(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?![\d%])
      (?:(?:[T\ ]|,\ )(?P<hour>\d\d):(?P<minute>\d\d)(?!\d)(?::(?P<second>\d\d)(?!\d)(?:[.,]\d+)?)?(?:\ ?(?:Z|[-+]\d\d:?\d\d|UTC|GMT)\b)?)?
      (?!\p{L}|[-/.]?\d)""")
MONTH_HEAD = _compile(rf"(?r){_PART}?{_WEEKDAY}?{_LEFT}(?P<month>{_MONTH})(?:{_S}(?:the{_S})?|-)")
DAY_TAIL = _compile(rf"""(?P<day>\d{{1,2}}){_TH}{_DAY_END}
      (?:{_TO}(?:(?P<until_month>{_MONTH}){_S})?(?P<until_day>\d{{1,2}}){_TH}{_DAY_END}(?!{_S}{_MONTH}))?
      (?:(?:,?{_S}(?:(?:of|in){_S})?|-|,)(?P<year>{_YEAR}|{_SHORT_YEAR}))?{_WEEKDAY_AFTER}?""")
DAY_MONTH_HEAD = _compile(rf"(?r){_PART}?{_WEEKDAY}?(?:{_LEFT}the{_S})?")
DAY_MONTH_TAIL = _compile(rf"""(?P<day>\d{{1,2}}){_TH}(?:{_TO}(?P<until_day>\d{{1,2}}){_TH})?(?:{_S}(?:of{_S})?|-)
      (?!may)(?P<month>{_MONTH})(?:(?:,?{_S}|-)(?P<year>{_YEAR}|{_SHORT_YEAR}))?{_RIGHT}{_WEEKDAY_AFTER}?""")
QUARTER_HEAD = _compile(rf"(?r){_LEFT}(?P<fiscal>[Ff]iscal|[Ff]inancial){_S}")
QUARTER = _compile(rf"""(?:(?P<unit>[QHq])(?P<ordinal>\d)(?:[-–—/][QH]?(?P<until_ordinal>\d))?|(?P<ordinal>\d)(?P<unit>Q)(?!-)|(?P<ordinal>[12])(?P<unit>H)(?!-))
      (?:(?:,?{_S}(?:(?:of|in|for){_S})?(?:the{_S})?|[-/])?{_FISCAL}?(?P<year>{_YEAR}|{_SHORT_YEAR}|(?<=FY|FY[\ -]|\d[QH]|Q\d/)\d\d(?![\d%]|[.,:/-]\d)))?{_RIGHT}""")
SHORT_FISCAL_HEAD = _compile(rf"(?r){_LEFT}(?P<fiscal>FY[\ -]?['’]?|{_FISCAL_YEAR}{_S}['’])")
SHORT_FISCAL_TAIL = _compile(rf"(?P<year>\d\d)(?:[-/–](?P<until>\d\d))?(?:[\ -]?(?P<unit>[QH])(?P<ordinal>\d))?{_RIGHT}")
SHORT_DECADE = _compile(rf"(?P<short_decade>[2-9]0)s{_RIGHT}")
SHORT_DECADE_HEAD = _compile(rf"(?r){_PART}?{_LEFT}['’]")
TENS_HEAD = _compile(rf"(?r){_LEFT}(?:the|his|her|their|my|our|your|early|mid|late|low|high|upper|lower)(?:{_S}|[-‐‑])")
SHORT_YEAR_HEAD = _compile(rf"(?r){_LEFT}(?:(?:{_SEASON}|(?P<month>{_MONTH})|class)(?:{_S}of)?|in|since|until|by){_S}['’]")
NUMERIC = _compile(
    r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|(?<=/)\d\d)(?![/.,:-]?\d|%|-?\p{L})"
)
CLOCK = _compile(rf"""(?P<hour>\d{{1,2}})(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?(?![\d:]))?
      (?:(?:{_S}?[-–—]{_S}?|{_S}(?:to|and|until){_S})\d{{1,2}}(?::\d\d)?(?={_S}?[apAP]\.?[mM]))?
      (?:{_S}?(?P<meridiem>[ap]\.m\.|[ap]m|[AP]M|[AP]\.M\.|o['’]clock)(?!\p{{L}}))?(?:[ ](?P<zone>{_CLOCK_ZONE}))?{_RIGHT}""")
HOUR_WORD = _compile(rf"{_S}?(?:[-–—]|(?:to|and|until){_S})?\d{{0,2}}(?::\d\d)?{_S}?(?:[ap]\.?m\b|[AP]\.?M\b|o['’]clock)|:\d\d(?!\d)")
MILITARY = _compile(rf"[\ ](?:{_CLOCK_ZONE}|hrs){_RIGHT}")
ERA_TAIL = _compile(rf"{_S}(?:B\.?C\.?E?\.?|C\.E\.|CE|A\.D\.|AD){_RIGHT}")
ERA_HEAD = _compile(rf"(?r){_LEFT}(?:A\.D\.|AD){_S}")
