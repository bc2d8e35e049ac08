"""How amounts show their currency: twice ("$5 dollars"), in letters that stand for a sign ("PS2.7m"), with which of the dollar signs."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import quantities
from credlint.facts.quotations import unquoted
from credlint.facts.words import FIGURE, matches
from credlint.patterns import lazy

_SCALED = r"(?:[ -]?(?:thousand|million|billion|trillion)|(?:mn?|bn|tn|k|K|M|B|T)(?!\p{L}))"
_AMOUNT = rf"\d+(?:,\d{{3}})*(?:\.\d+)?{_SCALED}?"
_TWICE_NAMED = lazy(
    rf"(?P<kept>(?:(?<!\p{{L}})(?:US|AU|CA|NZ|HK|A|C|S))?(?:\$(?P<dollar>)|€(?P<euro>)|£(?P<pound>)|¥(?P<yen>)|₹(?P<rupee>))[ ]?{_AMOUNT})[ \n-]"
    r"(?:(?(dollar)dollars?|(?!))|(?(euro)euros?|(?!))|(?(pound)pounds?(?![ \n](?:sterling|of)\b)|(?!))|(?(yen)yen|(?!))|(?(rupee)rupees?|(?!)))\b(?!-)"
)
_TWICE_SIGNED = lazy(rf"(?<![$\p{{L}}\p{{N}}])(?P<extra>\$)(?P<kept>\${_AMOUNT})(?![^\n$]*\$\$)")
_TRANSLITERATED = lazy(
    rf"(?P<letters>PS|Y=|(?:Pounds|Dollars|Euros)[ ]|(?<=[\p{{L}},][ ])[?](?=\d[\d.,]*(?:m|bn|[ ]?[mb]illion)\b)|[¤Łœ#])(?<![\p{{L}}\p{{N}}&/#\[(][^ ]?(?:PS|Y=|(?:Pounds|Dollars|Euros)[ ]|[¤Łœ#]))"
    rf"\d+(?:,\d{{3}})*(?:\.\d+)?(?P<scale>{_SCALED})?(?![\p{{L}}\p{{N}}])"
)
_LETTERS = ("ps", "y", "pounds", "dollars", "euros", "ł", "œ", "#")
_SIGNS = {"PS": "£", "Y=": "¥", "Pounds": "£", "Dollars": "$", "Euros": "€", "Ł": "£", "œ": "£", "#": "£"}
_MONEY_NEAR = lazy(
    r"(?r)\b(?:costs?|worth|paid|pays?|price[sd]?|fined?|(?:fine|fee|price|budget|salary|wage|grant|loan|total|tax|rent|debt|sum)s? of|raised|spent|sold for|at least|up to|[Ff]rom|only)[ ]"
)
_RATE_AFTER = lazy(r"[ ]?(?:an?|per|each|/)[ ]?(?:year|month|week|day|hour|head|person|ticket|seat)\b")
_DOLLAR = lazy(rf"(?P<prefix>\p{{Lu}}{{1,3}})\$|\$[ ]?{_AMOUNT}$")
_DECLARED = lazy(
    r"\b(?:all|other)\b[^.\n]{0,40}\b(?:amounts?|figures?|dollars?|prices|sums|currency)\b[^.\n]{0,60}\b(?:dollars|USD|AUD|CAD|\p{Lu}{1,2}\$)",
    regex.IGNORECASE,
)


class DoubledCurrency(Struct, frozen=True):
    """An amount with its currency twice, and how it reads with one."""

    span: Span
    single: str


class TransliteratedCurrency(Struct, frozen=True):
    """An amount whose currency sign was written in other characters. letters: these; sign: the one that they stand for, or empty."""

    span: Span
    letters: str
    sign: str


class DollarSigns(Struct, frozen=True):
    """A bare "$" amount in an article that also names its dollar in other amounts.

    span: the first bare one. bare: how many there are. named: the first amount with each prefixed sign ("A$"), in order.
    """

    span: Span
    bare: int
    named: tuple[Span, ...]


@analysis
def doubled_currencies(article: Article) -> tuple[DoubledCurrency, ...]:
    """Amounts with their currency twice: a sign and its own name ("$5 dollars"), or the sign twice ("$$5", unless it opens a formula)."""
    named = matches(article, _TWICE_NAMED, "dollar dollars euro euros pound pounds yen rupee rupees".split())
    found = [*named, *(_TWICE_SIGNED.finditer(article.prose) if "$$" in article.prose else ())]
    return tuple(sorted((DoubledCurrency(Span(*match.span()), match["kept"]) for match in found), key=lambda fact: fact.span))


@analysis
def transliterated_currencies(article: Article) -> tuple[TransliteratedCurrency, ...]:
    """Amounts with letters in the place of a currency sign: "PS2.7m", "Y=500 million". A console ("PS5") and an issue ("#12") are none."""
    return tuple(_transliterated(article))


def _transliterated(article: Article) -> Iterator[TransliteratedCurrency]:
    words = (FIGURE,) if "¤" in article.prose or " ?" in article.prose else _LETTERS
    for match in matches(article, _TRANSLITERATED, words, (FIGURE,)):
        letters, start = match["letters"].strip(), match.start()
        near = _MONEY_NEAR.match(article.prose, max(0, start - 12), start) or _RATE_AFTER.match(article.prose, match.end())
        is_plain = letters in ("PS", "Y=", "¤") and not (letters == "PS" and match.end() - start == 3)
        is_scaled = match["scale"] in ("m", "mn", "bn") if letters == "#" else bool(match["scale"])
        if is_scaled or (is_plain and (near or "," in match.group() or "." in match.group())):
            yield TransliteratedCurrency(Span(start, match.end()), letters, _SIGNS.get(letters, ""))


@analysis
def dollar_signs(article: Article) -> tuple[DollarSigns, ...]:
    """At most one: bare "$" amounts beside prefixed ones, unless the article says which dollar it means."""
    bare: list[Span] = []
    named: dict[str, Span] = {}
    for figure in unquoted(article, quantities(article)):
        sign = _DOLLAR.match(article.text(figure.span)) if figure.kind == "money" else None
        if sign and sign["prefix"]:
            named.setdefault(sign["prefix"], figure.span)
        elif sign:
            bare.append(figure.span)
    if not bare or not named or _DECLARED.search(article.prose):
        return ()
    return (DollarSigns(bare[0], len(bare), tuple(named.values())),)
