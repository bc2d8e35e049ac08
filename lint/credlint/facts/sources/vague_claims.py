"""Vague claims: the text tells who says so, but in words that leave nobody to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.attributions import Attribution, attributions
from credlint.facts.quantities import quantities
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.sources.named_later import is_named_later
from credlint.facts.sources.people import names_people
from credlint.facts.sources.sourcing import is_made_good
from credlint.facts.sources.statistics import statistics
from credlint.facts.sources.told_before import follows_a_study, is_telemetry, polled
from credlint.facts.sources.vague_phrases import Voice, vague_phrases
from credlint.facts.speech.sources import words
from credlint.facts.speech.voices import reports_own_data, speaks_for_itself
from credlint.facts.word_places import holds
from credlint.facts.words import blocks_with
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy

Reason = Literal["who", "which study", "by whom", "which", "where from"]


class VagueClaim(Struct, frozen=True):
    """A claim laid to somebody whom the text leaves open, and what it leaves open."""

    span: Span
    reason: Reason


_ACTORS_SAY = frozenset(
    "report reported say said cite cited claim claimed estimate estimated warn warned predict predicted find found".split()
)
_THAT_ONLY = frozenset("find found say said estimate estimated predict predicted claim claimed".split())
_WARN = frozenset("warn claim predict estimate".split())
_STUDIES_SAY = frozenset(
    "show shows showed shown find finds found suggest suggests suggested indicate indicates indicated reveal reveals revealed demonstrate"
    " demonstrates demonstrated confirm confirms confirmed claim claims claimed agree report reported conclude concluded estimate estimated predict predicted say says warn warns".split()
)
_NOT_REPORTED = lazy(r"[ \n](?:their|its|his|the|to|on|in|for|from|back|(?:an?[ \n])?(?:errors?|bugs?|problems?|issues?))\b")
_TO_THE_AUTHOR = lazy(r"[ \n](?:us|me|you|of|about)\b")
_THAT = lazy(r"[ \n](?:that\b|an average|[\d$€£])")
_CLAUSE = lazy(r"[ \n](?:the|they|it|this|these|their|its|there)[ \n](?!(?:to|of|for|is|was)\b)")
_FORECAST = lazy(
    r"[ \n]to[ \n](?:\p{Ll}+ly[ \n])?(?:reach|grow|rise|fall|increase|decrease|decline|double|triple|hit|exceed|surpass|top|climb|drop|close|expand|shrink"
    r"|narrow|widen|become|account|generate|contribute|accelerate|drive|dominate|outpace|overtake|soar|jump|be worth|cost|transform|disrupt|eliminate|create|fuel|propel|boost|spur|witness|register|bolster|foster|stimulate|capture|command|reshape|revolutioni[sz]e|gain[ \n](?:traction|momentum|prominence|share)|(?:present|offer|unlock|open)[ \n](?:\p{Ll}+[ \n]){0,2}opportunities|emerge[ \n]as|experience[ \n](?:\p{Ll}+[ \n]){0,2}growth)\b"
)
_WORD = lazy(r"\p{L}[\p{L}’'-]*")
_PRESENT = lazy(r"(?:[Ii]t[ \n])?(?:is|are|has been|have been)\b")
_UNREAL_BEFORE = lazy(
    r"\b(?:[Ww]hen|[Ii]f|[Ww]hether|[Uu]nless|what|how|where|once|until|who|which|help|do|as|topics|\p{Lu}\p{L}+[ \n]and)[ \n]$"
)
_EXAMPLES = lazy(r"\b(?:among them|including|such as|led by|like)\b")
_EXAMPLES_NEXT = lazy(r"[ \n]?[(,—–]?[ \n]?(?:including|such as|among them|namely)\b")
_OTHERS = (" they", " you", " we", " he", " she", " it", " i", " who", " that")
"""How a noun ends that another one's verb follows ("researchers for bugs they discover", "customers who report a fault get a voucher")."""
_PRONOUN = lazy(r"\b(?:us|you|me|them|we|I|people|kids)\b|of (?:the|them|our|us|those|these|my)\b")
_THE_SAME = lazy(r"(?i:the|this|these|that|those|its)[ \n]")
_OF_A_STUDY = frozenset(("researchers", "scientists", "the researchers", "the scientists", "most people", "most participants"))
_ADJECTIVES = frozenset(
    "the recent new available latest current existing industry market some several many most numerous multiple various early preliminary independent"
    " internal security academic scientific clinical past previous other emerging growing countless enough ample strong real-world global national nationwide international regional historical anecdotal fresh published".split()
)
_TURNED = frozenset(("did", "do", "does"))
"""Before a subject that follows its auxiliary: "only later did scholars reckon"."""
_CROWDS = frozenset(("some", "many", "others", "some people", "many people"))
_SOME_OF = frozenset(("some", "many", "most", "several"))
_OPINION = frozenset(
    "say argue believe claim think contend suggest predict said argued believed claimed contended suggested predicted".split()
)
_UNCOUNTED = frozenset("data numbers statistics evidence research estimates".split())
_BEST = lazy(
    r"\b[Tt](?:he|hose)[ \n](?P<noun>\p{Ll}+s)[ \n](?:showing|seeing|getting|achieving|reporting|winning|moving|with|(?:that|who)[ \n](?:see|get|achieve|report|show|win))[ \n]"
    r"(?:the[ \n])?(?:largest|biggest|best|highest|most|greatest|strongest|fastest)\b"
)
_SOME = lazy(
    r"^(?P<np>(?:Two|Three|Four|Five|Six|Several|A (?:number|handful) of|Some|Many)[ \n](?:of the[ \n])?(?:major|leading|large|top|big|prominent|well-known|notable|key)[ \n]"
    r"(?:[\p{Ll}-]+[ \n]){0,4}?\p{Ll}+s)[ \n](?:have[ \n])?(?:\p{Ll}{2,}ed|cut|made|built|saw|took|won|began|ran)\b"
)
_NAMED_THERE = lazy(r"\p{Lu}\p{Ll}|[:—(]|\bsuch as\b")
_ONE = lazy(
    r"(?:\bfrom[ \n]|\bby[ \n]|(?P<at>\b(?:pilots?|trials?|tests?|deployments?|rollouts?|projects?|engagements?|work|stud(?:y|ies))[ \n](?:with|at|for)[ \n])|^|:[ \n])(?P<np>(?:[Aa]n?|[Oo]ne|[Aa]nother)[ \n](?:(?:(?!of\b)[\p{Ll}\d-]+|US|UK|EU)[ \n]){0,4}?(?P<noun>\p{Ll}+))"
    r"(?:,[ \n](?=an?[ \n][\p{Ll}\d -]{2,40},)|[ \n](?=(?:and[ \n])?(?:(?:has|had)[ \n])?(?:\p{Ll}+ly[ \n])?\p{Ll}{2,}ed\b|cut\b|made\b|built\b|saw\b|took\b|told[ \n](?:us|me)\b|and[ \n])|(?(at)(?=[,.;])|(?!)))"
)
_WHERE = lazy(
    r"\b(?P<np>(?:collected|gathered|compiled|drawn|derived|taken)[ \n]from[ \n](?:multiple|various|several|different|many|numerous|reliable|trusted)[ \n](?:\p{Ll}+[ \n])?sources"
    r"|based on[ \n](?:\p{Ll}+[ \n]){0,3}(?:industry|market)[ \n](?:benchmarks|data|averages|standards|research|reports))\b"
)

_PARTIES = frozenset(
    "client customer brand manufacturer chain enterprise business insurer lender bank grocer hyperscaler airline utility logistician provider merchant wholesaler distributor"
    " contractor plant practice dealership operator".split()
)
_OPEN: Mapping[Voice, Reason] = {"knowers": "who", "actors": "who", "studies": "which study", "nobody": "by whom", "names": "which"}
_SIGNS = ("sources", "based on", "largest", "biggest", "best", "highest", "most", "greatest", "strongest", "fastest")
"""Of which data from nowhere and the nameless best hold one."""
_NAMED_BETWEEN = lazy(
    r",[ \n](?:(?:Dr|Prof(?:essor)?|Mr|Ms|Mrs|Sir|Dame|Lord|Judge)\.?[ \n])?\p{Lu}\p{Ll}+[ \n](?:\p{Lu}[\p{L}.’'-]*[ \n])?\p{Lu}[\p{Ll}’'-]+,"
)
"""A name in apposition: "an expert for the defence, Dr Ann Low, told the court"."""
_SEVERAL = ("Two", "Three", "Four", "Five", "Six", "Several", "A number", "A handful", "Some", "Many")
_SIGN_WORDS = frozenset(
    "sources based largest biggest best highest most greatest strongest fastest two three four five six several number handful some many".split()
)
"""Words of which the block of such a claim holds one, where it is not measured."""


@analysis
def vague_claims(article: Article) -> tuple[VagueClaim, ...]:
    """The vague claims of the body, in order; none in a report of one's own data.

    Not vague is what another source in the sentence, a link or footnote beside it, or a name right after makes good. An article in the first
    person knows its customers and teams; there only experts and studies count.
    """
    found = [*_attributed(article), *_phrased(article), *_told_otherwise(article)]
    if not found or reports_own_data(article):
        return ()
    return tuple(_first_of_each_sentence(article, sorted(found, key=lambda claim: claim.span)))


def _first_of_each_sentence(article: Article, found: Sequence[VagueClaim]) -> Iterator[VagueClaim]:
    last = None
    for claim in found:
        sentence = around(claim.span, sentences(article))
        if sentence is not last:
            yield claim
        last = sentence


def _attributed(article: Article) -> Iterator[VagueClaim]:
    body = body_sentences(article)
    for attribution in attributions(article):
        sentence = around(attribution.span, body) if attribution.kind == "vague" else None
        if not sentence or is_quoted(article, attribution.span) or _is_question(article, sentence):
            continue
        reason = None if _NAMED_BETWEEN.search(article.prose, *attribution.span) else _reason(article, attribution)
        is_known = reason in ("who", "by whom") and speaks_for_itself(article) and _noun(article, attribution) not in words().knowers
        if (
            reason
            and not is_known
            and not _is_told_before(article, attribution)
            and not is_made_good(article, sentence, by_what_stands_before=reason == "which study")
            and not (reason == "who" and is_named_later(article, sentence, _noun(article, attribution)))
        ):
            yield VagueClaim(attribution.span, reason)


def _is_told_before(article: Article, attribution: Attribution) -> bool:
    """Whether the source was told before: "the data" and "researchers" of a study, "analysts" whom somebody polled, data of a machine at hand."""
    noun, source = _noun(article, attribution), article.text(attribution.source)
    is_of_some = source.lower().split()[0] in _SOME_OF
    if not is_of_some and polled(article).get(noun, attribution.span.start) < attribution.span.start:
        return True
    if noun in _UNCOUNTED and is_telemetry(article, attribution):
        return True
    is_back = source.lower() in _OF_A_STUDY or (noun in words().bare_studies and _THE_SAME.match(source) is not None)
    return is_back and follows_a_study(article, attribution.span.start)


def _is_question(article: Article, sentence: Sentence) -> bool:
    return article.text(sentence.span).rstrip('"”) ').endswith("?")


def _noun(article: Article, attribution: Attribution) -> str:
    """The noun of a vague source that the word lists know, in the plural; empty for another."""
    for word in _WORD.findall(article.text(attribution.source).lower()):
        if word in _vague_nouns() or f"{word}s" in words().knowers:
            return word if word in _vague_nouns() else f"{word}s"
    return ""


@cache
def _vague_nouns() -> frozenset[str]:
    return words().knowers | words().actors | words().bare_studies


def _reason(article: Article, attribution: Attribution) -> Reason | None:
    """What a vague attribution leaves open; None where its sentence tells something else ("teams report to the board")."""
    prose, span = article.prose, attribution.span
    if attribution.source == span:
        return _passive_reason(article, attribution)
    if (
        _EXAMPLES.search(prose, attribution.source.end, span.end)
        or _UNREAL_BEFORE.search(prose, max(0, span.start - 24), span.start)
        or _EXAMPLES_NEXT.match(prose, span.end)
    ):
        return None
    noun, source = _noun(article, attribution), article.text(attribution.source).lower()
    if _TO_THE_AUTHOR.match(prose, span.end):
        return "which study" if noun in words().bare_studies and attribution.verb.startswith("tell") else None
    if source.endswith(_OTHERS):
        return None
    modifiers = source.partition(noun)[0].split() if noun else source.split()[:-1]
    if not _TURNED.isdisjoint(modifiers):
        return None
    if noun in words().bare_studies:
        return "which study" if _is_study(attribution.verb, noun, modifiers) else None
    if (
        noun in words().knowers
        or " " in attribution.verb
        or (source in _CROWDS and attribution.verb in _OPINION and _opens(article, attribution))
    ):
        return "who"
    return "who" if _is_report(article, attribution, noun, modifiers) else None


def _opens(article: Article, attribution: Attribution) -> bool:
    sentence = around(attribution.span, sentences(article))
    return sentence is not None and sentence.span.start == attribution.span.start


def _is_study(verb: str, noun: str, modifiers: Sequence[str]) -> bool:
    """Whether studies or data tell a finding: of the latter only plain ones ("the data shows"; but not "user research indicates")."""
    if noun in _UNCOUNTED and not (set(modifiers) <= _ADJECTIVES and verb not in ("say", "says")):
        return False
    return verb in _STUDIES_SAY or " " in verb


def _is_report(article: Article, attribution: Attribution, noun: str, modifiers: Sequence[str]) -> bool:
    """Whether parties that act tell what they found ("companies report savings of 20%")."""
    prose, verb, end = article.prose, attribution.verb, attribution.span.end
    last = article.text(attribution.source).rpartition(" ")[2]
    if (noun or names_people(last.lower())) and len(modifiers) == 1 and modifiers[0] in _SOME_OF and verb in _OPINION:
        return True
    if verb not in _ACTORS_SAY or len(modifiers) > 4 or _PRONOUN.search(article.text(attribution.source)):
        return False
    if verb.startswith("report") and _NOT_REPORTED.match(prose, end):
        return False
    if verb in _THAT_ONLY and not _THAT.match(prose, end) and not (verb == "say" and noun in words().actors and _CLAUSE.match(prose, end)):
        return False
    if any(word.endswith("s") and not word.endswith("ss") for word in modifiers):
        return False
    return bool(noun) or (verb in _WARN and names_people(last.lower())) or bool(inside(attribution.claim, quantities(article)))


def _passive_reason(article: Article, attribution: Attribution) -> Reason | None:
    text = article.text(attribution.span)
    if not _PRESENT.match(text) or regex.search(
        r"\b(?:that|which|who|not)[ \n]$", article.prose[max(0, attribution.span.start - 7) : attribution.span.start]
    ):
        return None
    is_opinion = text.lower().startswith("it ") or "ly " in text
    return "by whom" if is_opinion or _FORECAST.match(article.prose, attribution.span.end) else None


def _told_otherwise(article: Article) -> Iterator[VagueClaim]:
    """Crowds, studies and nobody in particular, who hold something in other words than those of a report."""
    for phrase in vague_phrases(article):
        sentence = around(phrase.span, body_sentences(article))
        is_known = phrase.voice == "actors" and speaks_for_itself(article)
        is_back = phrase.is_same and follows_a_study(article, phrase.span.start)
        if (
            sentence
            and not is_known
            and not is_back
            and not is_made_good(article, sentence, by_what_stands_before=phrase.voice == "studies")
        ):
            yield VagueClaim(phrase.span, _OPEN[phrase.voice])


def _phrased(article: Article) -> Iterator[VagueClaim]:
    """Parties without a name who did something measured, the nameless best, and data from nowhere."""
    if speaks_for_itself(article):
        return
    measured = {statistic.sentence.block.span.start for statistic in statistics(article)}
    near = measured.union([block.span.start for block in blocks_with(article, _SIGN_WORDS)])
    for sentence in body_sentences(article):
        if sentence.block.span.start not in near or sentence.block.kind in ("title", "heading", "cell"):
            continue
        text, is_measured = article.text(sentence.span), sentence.block.span.start in measured
        if (is_measured or holds(text, _SIGNS) or text.startswith(_SEVERAL)) and not is_quoted(article, sentence.span):
            for span, reason in _nameless(article, sentence, text, may_be_measured=is_measured):
                yield VagueClaim(Span(sentence.span.start + span[0], sentence.span.start + span[1]), reason)


def _nameless(article: Article, sentence: Sentence, text: str, *, may_be_measured: bool) -> Iterator[tuple[tuple[int, int], Reason]]:
    for match in _WHERE.finditer(text):
        yield match.span("np"), "where from"
    best, some, one = _BEST.search(text), _SOME.match(text), _ONE.search(text) if may_be_measured else None
    if best and best["noun"] in words().actors and not _NAMED_THERE.search(text, best.end()):
        yield best.span(), "which"
    if some and not _NAMED_THERE.search(text, 1):
        yield some.span("np"), "which"
    is_measured = bool(one) and bool(inside(Span(sentence.span.start, sentence.block.span.end), statistics(article)))
    if one and is_measured and (one["noun"] in words().bodies or one["noun"] in _PARTIES):
        yield one.span("np"), "which"
