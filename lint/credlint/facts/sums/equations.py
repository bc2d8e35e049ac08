"""Equations in the prose, worked out in every reading of their units of time: "3,000 tickets × $14 = $42,000", "(120 - 80) / 80 = 50%", "$42,000 (3,000 × $14)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import holding
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sums.expressions import Token, readings
from credlint.facts.sums.intervals import Interval, meet, result
from credlint.patterns import lazy

_EQUALS = lazy(
    r"=|≈|\b(?:equals|is|comes to|makes|gives|totals|adds up to|works out (?:at|to)|amounts to|(?:is |was )?cost(?:s|ing)?(?: (?:me|you|us|him|her|them))?)\b"
)
_LABEL = r"/?[^\d=≈×÷+*()\[\],.;:!?<>\n|]{0,60}?"
_BEFORE_EQUALS = lazy(rf"{_LABEL}(?P<close>[ ]?[)\]]{{0,3}}),?[ \n]?")
_AFTER_EQUALS = lazy(r"[ \n]?(?:~|≈|(?:about|approximately|roughly|around|just|only|a total of|exactly)[ \n])?[ ]?")
_JOIN = (
    rf"{_LABEL}(?P<close>[ ]?[)\]]{{0,3}})[ \n]?(?:(?P<times>[×*✕⋅·]|(?<![\p{{L}}])[xX](?![\p{{L}}])|\b(?:times|multiplied by)\b)"
    r"|(?P<over>÷|(?<=[ )])/(?=[ (])|\bdivided by\b)|(?P<plus>\+|\bplus\b)|(?P<minus>(?<=[ )])[-−–](?=[ (])|−|\bminus\b)|(?P<of>\bof\b)|(?P<on>\bon\b))"
    r"[ \n]?(?P<open>[(\[]{0,3})"
)
_OPERATOR = lazy(rf"{_JOIN}[\p{{L}}’' ~≈-]{{0,30}}?")
_BARE_OPERATOR = lazy(rf"{_JOIN}(?:[~≈]|(?:about|approximately|roughly|only)[ ])?")
_ON = lazy(r"[ \n]on[ \n]")
"""Interest on a sum is by the year."""
_OPENING = lazy(r"(?r)[(\[]{1,3}[ ]?")
_DANGLING = lazy(r"(?r)(?:[-−–×*÷+/^=≈<>√]|(?<![\p{L}])[xX]|\b(?:times|plus|minus|by))[ \n]?[(\[]{0,3}[ ]?")
_CONTINUES = lazy(r"[ ]?(?:[×*÷^]|[+/−–—-][ ]?[(\d\p{Sc}]|[xX][ ]?[\d(\p{Sc}]|(?:to|by)[ ][\d\p{Sc}]|[-–—/]?(?:\p{L}{2,12}[ ]){0,3}[×÷])")
_COMPOUND = lazy(r"[ \n]?(?:,[ ]|and[ \n])?")
"""Between the figures of one term: "2 h 30 min", "5 lb 4 oz"."""
_EXPLAINED = lazy(
    r"/?(?:(?!\b(?:or|than|versus|vs|against|off|below|above|instead)\b)[^\d=≈×÷+*()\[\],.;:!?<>\n|—–]){0,50}?[ \n]?\([ ]?"
    r"(?:=|≈|~|(?:about|approximately|roughly|that is|calculated as|based on|assuming|from|at|only)[ ])?[ ]?"
)
"""Between a result and the sum in brackets that explains it."""
_EXPLAINED_UP_TO = lazy(
    r"/?(?:(?!\b(?:[xX]|times|plus|minus|less|more|and|or|by|off|if|when|as|for|with|without|after|before|including|excluding|rounded)\b|[ ][-–—−/])"
    r"[^\d=≈×÷+*()\[\],.;:!?<>\n|]){0,40}(?P<close>\)+)(?![ ]?(?:[×*÷=+^]|[:–—-][ ]?~?\p{Sc}?\d))"
)
_ENDS_RANGE = lazy(r"(?r)(?:\d%?|\b(?:to|and|or|by))[ ]?[-–—]?[ ]?")
_OTHER_TERMS = lazy(
    r"\b(?:discount\p{Ll}*|rebate|off|tax(?:es)?|VAT|shipping|surcharge|deposit|fees?|commission|bonus|free|plus|including|excluding|capped|net|rounded)\b",
    regex.IGNORECASE,
)
_NEAR = 60
_OTHER_NUMBERS = lazy(r"[^.;\n]{0,40}?\b(?:binary|hexadecimal|octal|base|mod|modulo|remainder|overflow\p{Ll}*|clock)\b", regex.IGNORECASE)
_SAYINGS = ("1+1", "2+2")
"""Of which the result is what the writer wants to say: "1 + 1 = 3"."""
_CENTS = lazy(r"¢|\bcents?\b|\bpence\b|\dp\b|\bpaise\b")
_LONGEST = 12
_LONGEST_LINK = 110
"""Characters between two figures of an equation: what _BEFORE_EQUALS, _EQUALS and _AFTER_EQUALS match together is shorter."""
_ARITHMETIC = frozenset("*/+")
_ADDITIVE = frozenset("+-")
_NO_PLAIN_SUM = frozenset("*/-")
_KINDS = frozenset(("money", "count", "number", "percent", "duration", "fraction", "multiple"))


_PREFIXED = lazy(r"[ \n-]?(?:mega|giga|kilo|tera|milli|micro)\p{Ll}{3,}|[ ]?MP(?:ix)?\b")
"""After a result in thousands or millions of its terms: "8,192 × 6,144 makes 50.3 megapixels"."""


class Equation(Struct, frozen=True):
    """An equation as printed.

    terms: the figures of its left side. result: the figure after the equals sign (or "equals", "comes to", "is"), or before the brackets with the terms.
    worked: what the left side comes to in the units of the result, one interval for each reading. printed: the first of these, of the figures as printed.
    """

    span: Span
    terms: tuple[Quantity, ...]
    result: Quantity
    worked: tuple[Interval, ...]
    printed: Interval

    def holds(self) -> bool:
        """Whether the result fits what the left side comes to in any reading."""
        return any(meet(result(self.result), reading) for reading in self.worked)


@analysis
def equations(article: Article) -> tuple[Equation, ...]:
    """The equations of the prose whose figures can be worked out, in order."""
    figures = quantities(article)
    found: list[Equation] = []
    for _, here in holding(article.blocks, figures):
        if len(here) > 2:
            found += _in_block(article.prose, here)
    return tuple(found)


def _in_block(prose: str, figures: Sequence[Quantity]) -> Iterator[Equation]:
    for index, (last, after) in enumerate(pairwise(figures), 1):
        if after.span.start - last.span.end <= _LONGEST_LINK:
            # One character more, so that a word that goes on is none.
            for sign in _EQUALS.finditer(prose, last.span.end, after.span.start + 1):
                if sign.end() <= after.span.start and (equation := _equation(prose, figures, index, Span(*sign.span()))):
                    yield equation
    for index, figure in enumerate(figures[2:], 2):
        close = _EXPLAINED_UP_TO.match(prose, _end(prose, figure)) if ")" in prose[figure.span.end : figure.span.end + _NEAR] else None
        if close and (equation := _explained(prose, figures, index, close)):
            yield equation


def _equation(prose: str, figures: Sequence[Quantity], index: int, sign: Span) -> Equation | None:
    after, last = figures[index], figures[index - 1]
    before = _BEFORE_EQUALS.fullmatch(prose, _end(prose, last), sign.start)
    if not before or not _AFTER_EQUALS.fullmatch(prose, sign.end, after.span.start) or _CONTINUES.match(prose, after.span.end):
        return None
    tokens, first = _left_side(prose, figures, index - 1, _OPERATOR)
    is_spelled = prose[sign.start : sign.end] not in ("=", "≈", "equals")
    if not tokens or (is_spelled and _ARITHMETIC.isdisjoint(map(str, tokens))):
        return None
    if (
        _PREFIXED.match(prose, after.span.end)
        or _OTHER_NUMBERS.match(prose, after.span.end)
        or "".join(_as_told(token) for token in tokens) in _SAYINGS
    ):
        return None
    if index + 1 < len(figures) and _is_one_term(prose, after, figures[index + 1]):
        return None
    if after.per not in ("", "year") and _ON.search(prose, figures[first].span.start, last.span.start):
        return None
    tokens += [")"] * len(before["close"].strip())
    terms = [token for token in tokens if isinstance(token, Quantity)]
    if not _is_computable([*terms, after]) or _mixes_cents(prose, [*terms, after]):
        return None
    following = figures[index + 1].span.start if index + 1 < len(figures) else figures[-1].span.end + 60
    worked, printed = (readings(prose, tokens, after, sign.start, following, as_printed=is_exact) for is_exact in (False, True))
    return (
        Equation(Span(figures[first].span.start, after.span.end), tuple(terms), after, worked, printed[0]) if worked and printed else None
    )


def _explained(prose: str, figures: Sequence[Quantity], index: int, close: regex.Match[str]) -> Equation | None:
    """ "$1,200 a month ($40 a day × 30 days)": a result and the sum that explains it, up to the figure at `index`."""
    tokens, first = _left_side(prose, figures, index, _BARE_OPERATOR)
    if not tokens or not first or not _EXPLAINED.fullmatch(prose, figures[first - 1].span.end, figures[first].span.start):
        return None
    total, terms = figures[first - 1], figures[first : index + 1]
    tokens += [")"] * len(close["close"])
    tokens[:0] = ["("] * (tokens.count(")") - tokens.count("("))  # the one before "(about $8,000 × 12)"
    start, end = max(0, total.span.start - _NEAR), close.end() + _NEAR
    line = prose.rfind("\n", start, total.span.start) + 1, prose.find("\n", close.end(), end)
    around = Span(max(start, line[0]), end if line[1] < 0 else line[1])
    if not _is_computable([total, *terms]) or _mixes_cents(prose, [total, *terms]) or _OTHER_TERMS.search(prose, *around):
        return None
    if not _may_explain(total, terms, tokens) or _ENDS_RANGE.match(prose, max(0, total.span.start - 6), total.span.start):
        return None
    stop, last = close.start("close"), figures[first].span.start
    worked, printed = (readings(prose, tokens, total, stop, last, as_printed=is_exact) for is_exact in (False, True))
    return Equation(Span(total.span.start, close.end()), tuple(terms), total, worked, printed[0]) if worked and printed else None


def _may_explain(total: Quantity, terms: Sequence[Quantity], tokens: Sequence[Token]) -> bool:
    """Whether a sum in brackets is of what stands before them: one price times counts and times, or amounts; or counts of the same things.

    Parts that are only added are those of a total (facts/sums/totals.py).
    """
    if _NO_PLAIN_SUM.isdisjoint(map(str, tokens)) or any(
        figure.bound not in ("exact", "about", "nearly") or figure.kind == "fraction" for figure in (total, *terms)
    ):
        return False
    amounts = [term for term in terms if term.kind == "money" and term.shared != "unit"]  # "4 × $2.85"
    if total.kind != "money":
        is_same = any(term.kind == total.kind and term.unit == total.unit and term.noun == total.noun for term in terms)
        return not amounts and is_same and (total.kind == "duration" or (total.kind == "count" and bool(total.noun)))
    if _ADDITIVE.isdisjoint(map(str, tokens)):
        return len(amounts) == 1
    # "$900 – $1,100" is a range, "$39 + $10 per user" a price list.
    is_range = "-" in tokens and terms[0].value <= terms[1].value
    return bool(amounts) and not is_range and len({term.per for term in amounts}) == 1 and (len(amounts) == len(terms) or "*" in tokens)


def _left_side(prose: str, figures: Sequence[Quantity], last: int, operators: regex.Pattern[str]) -> tuple[list[Token], int]:
    """The tokens of the left side that ends with the figure at `last`, and the index of its first figure; no tokens where it is none."""
    tokens: list[Token] = [figures[last]]
    index = last
    while index and last - index < _LONGEST:
        link = operators.fullmatch(prose, _end(prose, figures[index - 1]), figures[index].span.start)
        if not link or (link["of"] and figures[index - 1].kind not in ("percent", "fraction")):
            break
        if link["on"] and (figures[index - 1].kind != "percent" or figures[index].kind != "money"):
            break
        sign = "/" if link["over"] else "+" if link["plus"] else "-" if link["minus"] else "*"
        tokens[:0] = [figures[index - 1], *[")"] * len(link["close"].strip()), sign, *["("] * len(link["open"])]
        index -= 1
    start = figures[index].span.start
    if index == last or _DANGLING.match(prose, max(0, start - 8), start):
        return [], index
    if index and _is_one_term(prose, figures[index - 1], figures[index]):
        return [], index
    opening = _OPENING.match(prose, max(0, start - 4), start)
    return ["("] * (len(opening.group().strip()) if opening else 0) + tokens, index


def _is_one_term(prose: str, first: Quantity, second: Quantity) -> bool:
    """Whether two figures make one measure: "2 h 30 min", "5 lb 4 oz"."""
    is_alike = first.kind == second.kind and first.unit != second.unit and first.kind != "money"
    return is_alike and bool(_COMPOUND.fullmatch(prose, first.span.end, second.span.start))


def _as_told(token: Token) -> str:
    return token if isinstance(token, str) else str(token.value.normalize()) if token.kind in ("number", "count") else "?"


def _end(prose: str, figure: Quantity) -> int:
    """Where a figure ends, without an operator that was read as its sign for "or more" or "times"."""
    text = prose[figure.span.start : figure.span.end]
    return figure.span.start + len(text.rstrip("xX+× ")) if figure.kind == "multiple" or text.endswith("+") else figure.span.end


def _is_computable(figures: Sequence[Quantity]) -> bool:
    if any(figure.damaged or figure.shared == "scale" or figure.bound in ("more than", "less than") for figure in figures):
        return False
    units = {figure.unit for figure in figures if figure.kind == "money"}
    others = {figure.unit for figure in figures if figure.kind not in _KINDS}
    return len(units) < 2 and (not others or (len(others) == 1 and all(figure.kind not in _KINDS for figure in figures)))


def _mixes_cents(prose: str, figures: Sequence[Quantity]) -> bool:
    """Whether cents are told beside figures without a currency, which may be cents too: "14 x 35 = 490 cents"."""
    is_bare = any(figure.kind != "money" for figure in figures)
    return is_bare and any(figure.kind == "money" and _CENTS.search(prose, *figure.span) for figure in figures)
