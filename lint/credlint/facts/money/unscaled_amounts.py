"""Amounts of a few hundred at most for things that cost millions: their scale word is lost ("the $70 immigration enforcement bill")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_OF_STATES = r"federal|national|state|city|county|municipal|government|public|defen[cs]e|military|Pentagon|Army|Navy|Air[ -]Force|NASA|education|transport|EU"
_WORK = r"infrastructure|rail|railway|high-speed[ -]rail|highway|motorway|pipeline|dam|airport|stadium|tunnel|bridge|subway|metro|shipyard|shipbuilding|refinery|reactor"
_THINGS = (
    rf"(?:spending|infrastructure|enforcement|stimulus|reconciliation|omnibus|foreign[ -]aid|climate|farm|defen[cs]e|bailout|rescue|tax[ -]cut|appropriations|immigration|highway)[ -]bill"
    rf"|(?:stimulus|rescue|bailout|spending|infrastructure|recovery|loan|military|economic|arms|weapons|(?:foreign|military)[ -]aid|tax[ -]cut|incentive)[ -]package"
    rf"|(?:{_OF_STATES}|school[ -]district|operating)[ -]budget"
    rf"|(?:sovereign[ -]wealth|hedge|pension|venture(?:[ -]capital)?|private[ -]equity|recovery|infrastructure|climate|rescue|reconstruction|innovation)[ -]fund"
    rf"|(?:arms|weapons|trade|merger|takeover|acquisition|buyout|all-stock|all-cash|media[ -]rights|broadcast[ -]rights)[ -]deal"
    rf"|(?:{_OF_STATES}|construction|{_WORK})[ -]contract"
    rf"|(?:{_WORK})[ -](?:project|expansion|programme|program|(?<!(?:airport|rail)[ -])upgrade)"
    rf"|(?:funding|financing|seed|Series[ -][A-F])[ -]round|Series[ -][A-F]"
    rf"|(?:trade|budget|federal|fiscal)[ -](?:deficit|surplus)|national[ -]debt"
    rf"|(?<!(?:home|house|property|car|mortgage|jewell?ery)[ -])valuation|market[ -](?:cap|capitali[sz]ation)|takeover|buyout|bailout|merger|acquisition|IPO|endowment"
)
_THING = lazy(
    rf"(?:(?:[\p{{L}}.&’']++[ \n-]){{0,5}}?)(?P<thing>{_THINGS})\b(?![ \n-](?:fee|tax|cost|report|survey|price|range|offer|bid|proposal|preferred|share|stock|note|bond|warrant|savings|liquidation|(?:text|hand)?book|guide|manual|kit|toy|model|class|game|course|ticket|card)s?\b)",
    regex.IGNORECASE,
)
_THING_BEFORE = lazy(
    r"(?r)(?<!\b(?:per[ -](?:capita|person|head)|average)[ \n])\b(?P<thing>valuation(?<!\b(?:g[ai]ve[sn]?|got|gets|puts?|has|received)\b[^.;\n]{0,40}valuation)|market[ ]cap(?:itali[sz]ation)?|enterprise[ ]value|trade[ ]deficit|budget[ ]deficit|national[ ]debt|gross[ ]domestic[ ]product|GDP)"
    r"[ \n]of[ \n](?:(?:about|around|roughly|nearly|over|almost|just|more[ \n]than|at[ \n]least|some)[ \n])?"
    r"|(?P<thing>valu(?:ed|es|ing)[ \n](?:the[ \n](?:company|start-?up|firm|business|group|bank))[ \n]at)[ \n](?:(?:about|around|roughly|nearly|over|almost|just|more[ \n]than)[ \n])?",
    regex.IGNORECASE,
)
_RATE = lazy(r"[ \n-]?(?:/|(?:per|an?|each|every|apiece|for[ \n](?:each|every))\b)")
_FOR_EACH = lazy(r"[^.;\n]{0,20}\b(?:each|every|per)\b")
_IN_MILLIONS = lazy(
    r"\bin (?:thousands|millions|billions)\b(?! of)|[$€£](?:000|[mb]n?)\b|\(?[$€£] ?(?:million|billion|m|bn)\)?", regex.IGNORECASE
)
_LARGEST = 1000
_SIGN_AND_DIGITS = lazy(r"\p{Lu}{0,3}\p{Sc}[ ]?(?P<digits>\d+(?:\.\d+)?)")
_NO_THING = frozenset("day days week month year night hour time share part people person ticket".split())


class UnscaledAmount(Struct, frozen=True):
    """An amount that wants a scale word. thing: what it is for, that costs millions. full: the same digits with a scale elsewhere, or None."""

    span: Span
    thing: Span
    full: Quantity | None = None


@analysis
def unscaled_amounts(article: Article) -> tuple[UnscaledAmount, ...]:
    """Amounts without their scale, in order. Table cells, and articles that give amounts "in millions", have none."""
    found = tuple(_unscaled(article))
    return () if found and _IN_MILLIONS.search(article.prose) else found


def _unscaled(article: Article) -> Iterator[UnscaledAmount]:
    scaled = _scaled(article)
    for figure in quantities(article):
        match = _SIGN_AND_DIGITS.fullmatch(article.text(figure.span)) if figure.kind == "money" and figure.value < _LARGEST else None
        if not match or figure.scaled or figure.shared or figure.damaged or figure.per or _RATE.match(article.prose, figure.span.end):
            continue
        full = next((other for other in scaled.get(match["digits"], ()) if other.unit == figure.unit), None)
        thing = _thing(article, figure) or (full and _same_thing(article, figure, full))
        if thing:
            yield UnscaledAmount(figure.span, thing, full)


def _scaled(article: Article) -> dict[str, list[Quantity]]:
    """The amounts with a scale word by their digits."""
    found: dict[str, list[Quantity]] = defaultdict(list)
    for figure in quantities(article):
        if figure.kind == "money" and figure.scaled and (match := _SIGN_AND_DIGITS.match(article.text(figure.span))):
            found[match["digits"]].append(figure)
    return found


def _thing(article: Article, figure: Quantity) -> Span | None:
    """What the amount is for, where that is something no few hundred pay: after it ("the $70 spending bill") or before ("a valuation of $4")."""
    sentence = around(figure.span, sentences(article))
    if not sentence or sentence.block.kind == "cell":
        return None
    before = _THING_BEFORE.match(article.prose, max(sentence.span.start, figure.span.start - 60), figure.span.start)
    if before:
        return Span(*before.span("thing"))
    if not figure.noun or article.prose[figure.span.end : figure.span.end + 1] not in (" ", "\n", "-"):
        return None
    after = _THING.match(article.prose, figure.span.end + 1, sentence.span.end)
    is_one_phrase = after and after.end("thing") <= figure.span.end + 1 + len(figure.phrase) + 12
    return Span(*after.span("thing")) if after and is_one_phrase and not _FOR_EACH.match(article.prose, after.end()) else None


def _same_thing(article: Article, figure: Quantity, full: Quantity) -> Span | None:
    """The noun that the amount and its full form share: "the $70 billion plan", "the $70 plan"."""
    theirs = set(full.phrase.split()) - _NO_THING
    noun = next((word for word in figure.phrase.split() if word in theirs and not word.endswith("s")), "")
    match = (
        lazy(rf"\b{regex.escape(noun)}\b", regex.IGNORECASE).search(article.prose, figure.span.end, figure.span.end + 80) if noun else None
    )
    return Span(*match.span()) if match else None
