"""Lost measures: places that want a figure with its unit and hold neither, as where a template or a conversion of units was left out."""

from __future__ import annotations

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.words import matches
from credlint.patterns import lazy

_MEASURES = (
    "rate rates speed speeds velocity volume volumes area mass weight weights height heights length lengths depth depths width widths thickness"
    " thicknesses diameter diameters radius circumference distance distances elevation elevations altitude altitudes temperature temperatures density"
).split()
_ADJECTIVES = "tall high long deep wide thick far heavy fast large low hot cold".split()
_LET_OUT = "deposited ejected erupted released discharged emitted dumped".split()
_REACHES = "reaches exceeds weighs averages spans totals measures".split()
_SIZES = "thick wide deep long tall high".split()
_UNITS = "kg km cm mm kwh mwh mw gw mph".split()
_ABOUT = "(?:about|around|approximately|nearly|roughly|over|up[ ]to|more[ ]than|less[ ]than)"
_MARK = r"(?=[ ]{1,2}(?:[.;](?:\s|$)|,(?:\s|$|\[))|[ ]?\[\d{1,3}\][ ]?(?:[.;,]|$))"
"""White space and a mark, or the number of a note and a mark: no sentence stops so after a word that leads to a figure."""
_WEAK_MARK = r"(?=\.(?:\s|$)|[;)]|,[ ](?:and|while|whereas|but|which|with)[ ](?:the|its|it|is|are|was|were|an?)\b)"

_SHAPES = tuple(
    (words, lazy(pattern))
    for words, pattern in (
        (
            _MEASURES,
            rf"(?<!\b(?:daily|day|hourly|nightly|monthly|pay|room|wage)[ ])\b(?:{'|'.join(_MEASURES)})[ ]of(?:[ ]{_ABOUT})?(?:{_MARK}|(?=[ ]{{1,2}}(?:during[ ]the|and[ ](?:is|was|has)|at[ ]distance)\b))",
        ),
        (_ADJECTIVES, rf"\bas[ ](?:{'|'.join(_ADJECTIVES)})[ ]as(?:{_MARK}|(?=[ ]{{1,2}}(?:away[ ](?:in|from)|in[ ]diameter)\b))"),
        (
            _LET_OUT,
            rf"\b(?:{'|'.join(_LET_OUT)})[ ](?:{_ABOUT}[ ])?of(?=[ ]{{1,2}}(?!course\b|late\b)\p{{Ll}}+(?:[ ](?:and|over|into|in|on|from)\b|[.,;]))",
        ),
        (_REACHES, rf"\b(?:which|that|it)[ ](?:{'|'.join(_REACHES)})(?=[ ]{{1,2}}[.;](?:\s|$))"),
        (
            _SIZES,
            rf"\b(?:is|are|was|were)[ ](?:about|approximately|roughly|nearly)(?=[ ]{{1,2}}(?:{'|'.join(_SIZES)}){_WEAK_MARK})",
        ),
        (
            _UNITS,
            r"(?<!\bunit[ ])\b(?:is|was|are|were|weigh(?:s|ed)?|measures|measured|about|around|nearly|almost|only|just|roughly|approximately)(?=[ ]{1,2}(?:kg|km|cm|mm|kWh|MWh|MW|GW|mph)(?:[.,;](?:\s|$)|[ ](?:long|wide|high|deep|tall|thick|away|from|of|per|an?|when|in|to|and|at|by|apart)\b))",
        ),
    )
)
"""Of each shape words of which every match holds one, and its pattern: from the word that wants the measure to where it should stand."""


class LostMeasure(Struct, frozen=True):
    """Words that want a figure and its unit right after them."""

    span: Span


@analysis
def lost_measures(article: Article) -> tuple[LostMeasure, ...]:
    """The places where a measure is gone, in order: "at a rate of .", "as tall as , by its slopes", "released of ash", "is about thick."."""
    found = sorted(Span(*match.span()) for words, pattern in _SHAPES for match in matches(article, pattern, words))
    return tuple(map(LostMeasure, found))
