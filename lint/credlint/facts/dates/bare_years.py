"""Four digits alone: a year or a count. Decided by the words next to them; in doubt they are a year."""

from __future__ import annotations

from credlint.patterns import lazy

_REACH = 24
"""How far the words before are read, in characters."""

_TIME_BEFORE = lazy(
    r"(?r)(?<![\p{L}\p{N}])(?i:in|by|since|until|till|through|throughout|during|before|after|circa|years?|calendar|between|for|on|vs\.?|versus|"
    r"(?:in|since|from|by|until)[ \n](?:about|around|approximately|roughly|nearly|late|early|at least))[ \n\u00a0]"
)
_COUNT_BEFORE = lazy(
    r"(?r)(?<![\p{L}\p{N}])(?i:(?:more|less|fewer) than|nearly|almost|roughly|approximately|at least|at most|some|just|exactly|another|additional|"
    r"only|(?:the )?first|top|every|as many as|as few as|as much as|maximum|minimum|total of|well over|just over|just under|extra|worth)[ \n\u00a0]"
)
_LABEL_BEFORE = lazy(
    r"(?r)[=<>≤≥≈~+×*^@][ ]?|(?<![\p{L}\p{N}])(?i:pages?|section|rfc|pep|line|port|issue|pr|cl|no\.?|number|room|route|highway|model|rule|title|chapter|bug|ticket|"
    r"iso|iec|ieee|din|ansi|astm|flight|suite|code|error|id|windows|paragraph|article|box|blk|pub\.?|ref\.?|n|p\.|pp\.)[ \n\u00a0]#?"
)
_UNIT_AFTER = lazy(
    r"[ \n\u00a0-]?(?:%|°|[x×*][ ]?\d|±)|[ \n\u00a0-]{0,2}(?:percent(?:age)?|per[ \n]cent|hundred|thousand|million|billion|trillion|dollars?|euros?|pounds?|"
    r"yen|yuan|francs?|rupees?|cents|feet|foot|ft|inch(?:es)?|yards?|miles?|mi|kilomet(?:er|re)s?|met(?:er|re)s?|cm|mm|µm|μm|nm|km|kg|mg|µg|μg|ml|mL|m|g|K|C|F|"
    r"W|V|Hz|kHz|MHz|GHz|kPa|MPa|GPa|Pa|hPa|mbar|bar|psi|acres?|hectares?|ha|calories|kcal|kJ|tons?|tonnes?|lbs?|oz|ounces?|barrels?|gallons?|lit(?:er|re)s?|"
    r"years|months|weeks|days|hours?|minutes?|seconds?|milliseconds?|ms|hrs?|words?|characters?|tokens?|bits?|bytes?|[kKMGT]i?B|[KMGT]bps|mAh|MWh?|kWh?|GWh?|"
    r"TWh|GPUs?|CPUs?|rpm|ppm|ppb|dpi|px|pixels?|sq\.?|square|cubic|degrees?|metric|light-years?|watts?|volts?|basis[ \n]points?|points|times|strong|odd|"
    r"or[ \n]more|different)(?![\p{L}\p{N}])"
)
_COUNTED_AFTER = lazy(
    r"[ \n\u00a0](?:\p{Ll}[\p{L}-]*[ \n])?(?:people|persons|men|women|children|adults|employees|workers|staff|staffers|jobs|users|customers|clients|subscribers|"
    r"members|residents|voters|votes|respondents|participants|patients|students|pupils|teachers|soldiers|troops|deaths|cases|homes|houses|households|"
    r"companies|firms|businesses|stores|shops|schools|cities|towns|villages|copies|units|items|lines|pieces|samples|subjects|developers|engineers|visitors|"
    r"passengers|vehicles|cars|trucks|stations|locations|species|applications|observations|steps|iterations|requests|queries|downloads|followers|seats|shares)\b"
)
_OF_ALL = lazy(r"[ \n\u00a0]of[ \n\u00a0](?:the|its|their|our|these|those|\d)")
_PLURAL_AFTER = lazy(
    r"[ \n\u00a0](?:\p{Ll}[\p{L}-]*[ \n])?(?!was\b|has\b|is\b|its\b|this\b|as\b|does\b|us\b|across\b|versus\b|plus\b|besides\b|thus\b|perhaps\b|\p{Ll}*(?:ss|sis)\b"
    r"|elections?\b|results\b|sales\b|figures\b|revenues\b|earnings\b|games\b|profits\b|prices\b|estimates\b|levels\b|highs\b|lows\b|awards\b|models\b|rates\b"
    r"|budgets?\b|taxes\b|numbers\b|reports\b|standards\b|census\b|primaries\b|midterms\b|polls\b|accounts\b|financials\b|statements\b|wars\b|talks\b"
    r"|amendments\b|rules\b|laws\b|changes\b)\p{Ll}{2,}s(?![\p{L}'’])"
)
_ENDS_PHRASE = lazy(r"[,;:.!?)\]\n]")
_MONEY_OF_A_YEAR = lazy(r"[ \n\u00a0](?:U\.?S\.?[ \n])?(?:dollars|euros|pounds|yen|francs)\b")
_IN = lazy(r"(?r)(?<![\p{L}\p{N}])(?i:in|constant|chained|real)[ \n\u00a0]")
_SECOND = lazy(r"(?:[ \n\u00a0](?:and|to|or)[ \n\u00a0]|[ ]?[-–—/][ ]?)(?:\d{4,}|\d{1,3}(?:,\d{3})+)(?:\.\d+)?")


def is_year(text: str, start: int, end: int, *, follows_date: bool) -> bool:
    """Whether the four digits in text[start:end] are a year. follows_date: only a mark or a short word stands between them and a date.

    A unit, also one that follows the other end of a range, makes them a count whatever stands before; a counted noun ("2019 patients") does so
    unless a preposition of time stands before; for a round number ("in 2000 villages") any plural does that is not told by years ("sales").
    """
    year, before = int(text[start:end]), max(0, start - _REACH)
    if _MONEY_OF_A_YEAR.match(text, end) and _IN.match(text, before, start):
        return True
    second = _SECOND.match(text, end)
    if _UNIT_AFTER.match(text, end) or (second and _UNIT_AFTER.match(text, second.end())):
        return False
    if year % 100 == 0 and _PLURAL_AFTER.match(text, end):
        return False
    if follows_date or _TIME_BEFORE.match(text, before, start):
        return not (second and year % 100 == 0 and _COUNTED_AFTER.match(text, second.end()))
    if _LABEL_BEFORE.match(text, before, start) or _COUNTED_AFTER.match(text, end):
        return False
    if _COUNT_BEFORE.match(text, before, start) and (year % 100 == 0 or not _ENDS_PHRASE.match(text, end)):
        return False
    return 1800 <= year <= 2100 and year != 2048


def counts(text: str, end: int, *, in_month: bool) -> bool:
    """Whether a number that ends at `end`, next to a month, counts something ("In May 12 people died"). in_month: "in" stands before the month."""
    return bool(_UNIT_AFTER.match(text, end) or (in_month and (_COUNTED_AFTER.match(text, end) or _OF_ALL.match(text, end))))
