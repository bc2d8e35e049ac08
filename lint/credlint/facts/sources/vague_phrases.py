"""Vague phrases: crowds that praise, see or doubt something, studies that "prove" it, and what "is widely seen as" so, told with other words than those of a report."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around
from credlint.facts.quotations import is_quoted
from credlint.facts.sources.crowds import (
    ADVERBS,
    BROADLY,
    BROADLY_CORE,
    CLAUSE,
    HOLD,
    LEADING,
    LOCAL,
    MANY,
    MANY_CORE,
    MODIFIERS,
    MOODS,
    MORE_CROWDS,
    OPINE,
    TURNS,
)
from credlint.facts.sources.people import names_people
from credlint.facts.speech.sources import words
from credlint.facts.word_places import blocks_from, matches_at, places
from credlint.facts.words import matches, word_index
from credlint.facts.zones import body_sentences
from credlint.patterns import by_letter, lazy

Voice = Literal["knowers", "actors", "studies", "nobody", "names"]
"""Who is left open: people who should know, parties that act, studies, nobody at all ("it is no secret"), or a party whose name is withheld."""


class VaguePhrase(Struct, frozen=True):
    """A claim laid to a crowd, to studies or to nobody. span: the words that do so. is_same: it may be the data of a study told before."""

    span: Span
    voice: Voice
    is_same: bool = False


_PRAISE = (
    "hail hailed praise praised tout touted laud lauded applaud applauded blame blamed credit credited debate question questioned doubt doubted favor favour recommend"
    " dismiss dismissed celebrate celebrated emphasize emphasise stress stressed highlight highlighted underscore caution cautioned"
).split()
_SEE = rf"(?:(?:call(?:ed)?[ \n](?:(?:it|this|them)\b|(?:the|its|his|her|their)[ \n](?:[\p{{L}}-]+[ \n]){{1,3}}?an?\b)|(?:see|saw|view|regard|consider|deem|label|dub|describe|rate|rank)(?:d|ed)?[ \n](?:[\p{{L}}-]+[ \n]){{0,4}}?(?:as|the|an?|among)\b)|point(?:ed)?[ \n]to\b|known[ \n]that\b|(?<=(?:are|remain)[ \n](?:\p{{Ll}}+ly[ \n])?)(?:divided|split|agreed|unanimous|united|convinced|certain|(?:{MOODS})(?=[.,;:)]|[ \n](?:about|that|of|over|on|whether|for|by|and|but|despite|in|at)\b)|of[ \n]one[ \n]mind|in[ \n](?:no[ \n]doubt|agreement))\b|rais(?:e|ed)[ \n](?:concerns|questions|doubts|alarms?)\b|swear[ \n]by\b|rave[ \n]about\b"
_PROVE = (
    "prove proves proved proven link links linked tie ties tied associate associates associated support supports supported establish"
    " established document documented highlight highlights highlighted underscore underscores underline underlines put puts rank ranks reached verify verified validate validated"
).split()


def _headed(nouns: Collection[str], rest: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """A pattern of what a noun with its modifiers does, and its core: the noun and what it does, which costs a tenth to look for."""
    noun = f"(?i:{by_letter(sorted(nouns))})"
    return lazy(rf"{CLAUSE}(?:{MODIFIERS}{noun}){rest}"), lazy(rf"\b{noun}{rest}")


def _knowers() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    return _headed(
        words().knowers | _KNOWING,
        rf"(?:[ \n](?:across|around|throughout)[ \n]the[ \n]\p{{Ll}}+)?[ \n]{ADVERBS}(?:(?:{'|'.join(_PRAISE)})\b|{_SEE}{HOLD})",
    )


def _studies() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    return _headed(
        (words().bare_studies | _TESTS) - {"numbers", "forecasts"},
        rf"[ \n]{ADVERBS}(?:(?:{'|'.join(_PROVE)})\b|back(?:s|ed)?[ \n](?:this|that|it|up|the)\b|point(?:s|ed)?[ \n]to\b|rais(?:e|ed)[ \n](?:concerns|questions|doubts)\b)",
    )


def _actors() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    return _headed(
        words().actors - {"people", "officials", "regulators"},
        rf"[ \n](?:are[ \n])?(?:increasingly[ \n](?:{TURNS})\b"
        r"|point(?:ed)?[ \n]to\b|swear[ \n]by\b|rave[ \n]about\b|(?<=are[ \n])(?:said|believed|rumou?red|understood|reported)[ \n]to[ \n](?:be|have)\b)",
    )


_IN_THE_TRADE = lazy(
    rf"{CLAUSE}(?:Many|Some|Most|Others|Several|Those|People|Insiders|Veterans|Leaders|many|some|most)[ \n](?:people[ \n]|leaders[ \n]|voices[ \n])?(?:in|across|within|around|inside)[ \n]the[ \n]"
    rf"(?:\p{{Ll}}+[ \n])?(?:industry|field|sector|trade|business|profession|community|space|market|know)[ \n]{ADVERBS}"
    r"(?:\p{Ll}+ly[ \n])?(?:say|believe|argue|agree|think|concede|admit|expect|see|view|consider|predict|warn|suspect|feel|fear|worry|call|recommend|acknowledge)\b"
)
_SAME_DATA = lazy(
    rf"(?=[Tt]he[ \n]){CLAUSE}(?P<same>[Tt]he[ \n](?:data|evidence|numbers|research))[ \n](?:clearly[ \n]|all[ \n])?"
    r"(?:points?[ \n]to|tells?[ \n](?:an?|the)[ \n](?:\p{L}+[ \n])?story|prove|proves|back[ \n]this|backs[ \n]this)\b"
)
_SCHOLARLY_CORE = lazy(
    rf"\b(?:work|literature|science|evidence|research)[ \n]{ADVERBS}(?:shows?|shown|confirm|suggest|support|found|finds|back|agrees|indicate|demonstrate|prove|point|link|ties)"
)
_SCHOLARLY = lazy(
    rf"{CLAUSE}(?:[Aa]cademic|[Rr]ecent|[Ee]arly|[Pp]rior|[Pp]revious|[Ss]cientific|[Cc]linical|[Ee]mpirical|[Tt]he[ \n](?:latest|newest)|[Tt]he(?=[ \n](?:science|literature))|A[ \n]growing[ \n]body[ \n]of|[Aa][ \n]body[ \n]of)[ \n](?:\p{{Ll}}+[ \n])?(?:work|literature|science|evidence|research)[ \n]{ADVERBS}"
    r"(?:shows?|shown|confirms?|confirmed|suggests?|suggested|supports?|supported|found|finds|backs?|agrees|indicates?|demonstrates?|demonstrated|proves?|proven|points?[ \n]to|links|linked|ties)\b"
)
_ONE_AFTER_ANOTHER = lazy(
    rf"{CLAUSE}(?i:study[ \n]after[ \n]study|survey[ \n]after[ \n]survey|report[ \n]after[ \n]report|poll[ \n]after[ \n]poll|paper[ \n]after[ \n]paper|trial[ \n]after[ \n]trial|test[ \n]after[ \n]test)[ \n]{ADVERBS}"
    r"(?:shows?|showed|shown|finds?|found|prove[sdn]?|confirm(?:s|ed)?|suggest(?:s|ed)?|conclude[sd]?|reveal(?:s|ed)?|demonstrate[sd]?|says?|tells?|warn(?:s|ed)?|put(?:s)?|links?|linked)\b"
)
_IN_TESTS = lazy(
    r"\b[Ii]n[ \n](?:independent|blind(?:ed)?|head-to-head|side-by-side|internal|third-party|real-world|external|customer|recent|rigorous|extensive|controlled)[ \n](?:\p{Ll}+[ \n])?(?:tests|testing|trials|benchmarks|evaluations|comparisons|studies|audits|experiments|pilots|assessments)\b"
)
_ON_TESTS = lazy(
    r"\b[Oo]n[ \n](?:standard|common|popular|public|industry|industry-standard|leading|key|major|established|widely[ \n-]used|several|multiple|various|independent)[ \n](?:\p{L}[\p{L}-]*[ \n]){0,2}?"
    r"(?:benchmarks|leaderboards|evaluations|test[ \n]suites)\b(?![ \n](?:such|like|including|for|of)\b|[ \n]?[(:—]|,[ \n](?:such|including|like|among)\b)"
)
_UNNAMED = lazy(
    r"\((?:unnamed|anonymous|anonymi[sz]ed|confidential|undisclosed|under[ \n]NDA|(?:company[ \n]|client[ \n])?(?:name|identity)[ \n](?:withheld|changed|redacted|hidden)|names?[ \n]withheld[^()]{0,40})\)"
    r"|\b(?:[Cc]lient|[Cc]ustomer|[Cc]ompany):[ \n](?:[Cc]onfidential|[Aa]nonymous|[Uu]ndisclosed|[Nn]ame[ \n]withheld|[Uu]nder[ \n]NDA)\b"
)
_TIPPED = lazy(
    r"\b(?:is|are)[ \n](?:widely[ \n]|now[ \n])?(?:tipped|poised|slated|primed)[ \n]to[ \n](?:reach|grow|rise|double|triple|exceed|surpass|top|hit|climb|expand|dominate|outpace|overtake|soar|transform|disrupt|reshape|revolutioni[sz]e)\b"
)
_SWEAR = lazy(
    rf"{CLAUSE}(?:{MODIFIERS}(?P<noun>\p{{L}}\p{{Ll}}+s))[ \n](?:{ADVERBS}(?:swear[ \n]by|rave[ \n]about)|will[ \n](?:all[ \n]|happily[ \n])?tell[ \n]you)\b"
)
_EVERYWHERE = lazy(
    rf"{CLAUSE}{MODIFIERS}\p{{L}}\p{{Ll}}+s[ \n](?:everywhere|across[ \n]the[ \n](?:globe|world|country|industry|board))[ \n]{ADVERBS}(?:agree|know|say|report|admit|believe|complain|swear|love)\b"
)
_TRAILING = lazy(
    r"(?<=,[ \n])(?:(?:\p{Ll}[\p{Ll}-]+[ \n]){0,2}?(?P<noun>\p{Ll}+s))[ \n](?:note|stress|insist|reckon|concur|point[ \n]out)(?=[.,;])"
)
_ACCORDING = lazy(
    r"\b[Aa]ccording[ \n]to[ \n](?:(?:(?!(?:the|its|their|his|her|these|those|two|three|four|five|six)\b)\p{Ll}[\p{Ll}-]+[ \n]){0,2}?(?P<noun>\p{Ll}+s))(?=[.,;)]|[ \n]?$)"
)
_KNOWN = lazy(
    r"\b(?:[Ii]t(?:[’']s|[ \n]is)[ \n](?:no[ \n]secret|an[ \n]open[ \n]secret|common[ \n]knowledge|(?:widely|commonly|generally|universally)[ \n](?:known|accepted|acknowledged|recogni[sz]ed|agreed)|well[ -](?:known|established|documented|understood))[ \n]that\b"
    rf"|(?=[Tt]here){CLAUSE}[Tt]here(?:[’']s|[ \n]is)[ \n](?:now[ \n])?(?:an?[ \n])?(?:broad|growing|wide|general|strong|emerging|clear|widespread)[ \n](?:consensus|agreement|recognition)[ \n](?:that|among|on)\b"
    r"|(?:[Cc]onventional|[Rr]eceived|[Cc]ommon|[Pp]opular)[ \n](?:wisdom|thinking)[ \n](?:holds|says|has[ \n]it)\b"
    r"|(?:is|are)[ \n](?:widely|generally|broadly|commonly|universally)[ \n](?:expected|anticipated|assumed|predicted|thought|believed|feared|suspected|accepted|agreed)(?=[ \n]?[.,;:]|[ \n](?:that|this|next|in|within|before|later|soon|among)\b)"
    r"|(?:is|are|has[ \n]been|have[ \n]been)[ \n](?:widely|generally|broadly|universally|commonly|increasingly)[ \n](?:regarded|seen|viewed|recogni[sz]ed|acknowledged|hailed|touted|credited|praised)[ \n](?:as|to[ \n]be|with)\b)"
)
_HEARSAY = lazy(
    r"\b(?:[Tt]here(?:[’']s|[ \n]is)[ \n](?:now[ \n])?(?:growing|mounting|increasing|ample|abundant|overwhelming|compelling|plenty[ \n]of)[ \n](?:\p{Ll}+[ \n])?evidence[ \n](?:that|of|for)\b"
    r"|[Tt]he[ \n](?:\p{Ll}+[ \n])?consensus[ \n](?:among|across|in|of)[ \n](?:the[ \n])?(?:\p{Ll}+[ \n]){1,3}?is[ \n]that\b"
    r"|(?:[Rr]umou?r|[Ww]ord)[ \n]has[ \n]it\b|[Ww]ord[ \n](?:(?:in|on|around)[ \n]the[ \n](?:\p{Ll}+[ \n]){1,2}?)?is[ \n]that\b)"
)
"""There is growing evidence that; rumour has it."""
_HEARSAY_CORE = lazy(
    r"\b(?:evidence[ \n](?:that|of|for)\b|consensus[ \n](?:among|across|in|of)[ \n]|(?:[Rr]umou?r|[Ww]ord)[ \n](?:has[ \n]it|is[ \n]that|in[ \n]|on[ \n]|around[ \n]))"
)
_KNOWN_CORE = lazy(
    r"\b(?:secret|knowledge|consensus|agreement|recognition|wisdom|thinking|well[ -](?:known|established|documented|understood)"
    r"|(?:widely|generally|broadly|universally|commonly|increasingly)[ \n](?:known|expected|anticipated|assumed|predicted|thought|believed|feared|suspected|accepted|ackn|recogni|agreed|regarded|seen|viewed|hailed|touted|credited|praised))"
)
_KNOWING = frozenset(("reviewers", "pros", "botanists"))
_TESTS = frozenset(("tests", "evaluations", "assessments"))
_POINT_WORDS = frozenset("tell tells back backs backed point points pointed raise raised".split())
_ACT_WORDS = frozenset("increasingly point pointed said believed rumored rumoured understood reported swear rave".split())
_SCHOLARS = "latest newest academic recent early prior previous scientific clinical empirical the body"
_TRIALS = "tests testing trials benchmarks evaluations comparisons studies audits experiments pilots assessments"
_HIDDEN = "unnamed anonymous anonymized anonymised confidential undisclosed nda withheld changed redacted hidden"
_KNOWN_WORDS = (
    "secret knowledge consensus agreement recognition wisdom thinking well widely generally broadly universally commonly increasingly"
)
_SEE_WORDS = frozenset(
    "see saw view viewed regard regarded consider considered deem deemed label labelled labeled call called label dub dubbed describe described rate rated rank ranked point pointed known divided split raise raised swear rave"
    " agreed unanimous united convinced certain mind doubt agreement feel felt know knew accept accepted hold held assume assumed understand understood realise realize recognise recognize concede attribute attributed"
    " ascribe ascribed put chalk chalked tell".split()
).union(MOODS.split("|"))


@analysis
def vague_phrases(article: Article) -> tuple[VaguePhrase, ...]:
    """The vague phrases of the body outside of quotations and questions, in order."""
    found = [phrase for phrase in _phrases(article) if _is_told(article, phrase.span)]
    return tuple(sorted(found, key=lambda phrase: phrase.span))


def _phrases(article: Article) -> Iterator[VaguePhrase]:
    held = word_index(article).keys() & _all_words()
    for kind in _kinds():
        if held.isdisjoint(kind.words) or held.isdisjoint(kind.others):
            continue
        for match in _matches(article, kind):
            noun = match.groupdict().get("noun")
            if noun is None or _is_crowd(noun.lower(), kind.voice):
                yield VaguePhrase(Span(*match.span()), kind.voice, match.groupdict().get("same") is not None)


@cache
def _all_words() -> frozenset[str]:
    return frozenset(word for kind in _kinds() for word in (*kind.words, *kind.others))


def _matches(article: Article, kind: _Kind) -> Iterator[regex.Match[str]]:
    """The matches of a kind, looked for where its core stands."""
    if kind.core is None:
        yield from matches(article, kind.pattern, kind.words, kind.others)
        return
    prose = article.prose
    for block, texts in blocks_from(article, _beginnings(kind.words), frozenset(kind.others)):
        start, end = block.span
        if next(matches_at(kind.core, prose, places(prose, texts, block), end), None):
            yield from kind.pattern.finditer(prose, start, end + 2)


@cache
def _beginnings(words: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Words as they are printed: "studies", "Studies"; "cios", "CIOs"."""
    return {word: (word, word.capitalize(), word[:-1].upper() + word[-1:]) for word in words}


class _Kind(Struct, frozen=True):
    """Phrases that leave the same ones open: each holds one of the words, one of the others, and from a word on the core, which costs less to look for."""

    pattern: regex.Pattern[str]
    voice: Voice
    words: frozenset[str]
    others: frozenset[str]
    core: regex.Pattern[str] | None = None


@cache
def _kinds() -> tuple[_Kind, ...]:
    (knowers, knower), (studies, study), (actors, actor) = _knowers(), _studies(), _actors()
    return (
        _Kind(knowers, "knowers", words().knowers | _KNOWING, _SEE_WORDS.union(_PRAISE), knower),
        _Kind(studies, "studies", words().bare_studies | _TESTS, _POINT_WORDS.union(_PROVE), study),
        _Kind(actors, "actors", words().actors, _ACT_WORDS, actor),
        _kind(_SAME_DATA, "studies", "data evidence numbers research", "point points tell tells prove proves back backs"),
        _kind(_SWEAR, "actors", "swear rave tell", "by about you"),
        _kind(_EVERYWHERE, "knowers", "everywhere across", "agree know say report admit believe complain swear love"),
        _Kind(_TRAILING, "knowers", words().knowers, frozenset(("note", "stress", "insist", "reckon", "concur", "point"))),
        _kind(_ACCORDING, "actors", "according", "to"),
        _kind(
            _IN_THE_TRADE,
            "knowers",
            "industry field sector trade business profession community space market know",
            "in across within around inside",
        ),
        *_agreeing(),
        _kind(_SCHOLARLY, "studies", "work literature science evidence research", _SCHOLARS, _SCHOLARLY_CORE),
        _kind(_ONE_AFTER_ANOTHER, "studies", "study survey report poll paper trial test", "after"),
        _kind(_IN_TESTS, "studies", _TRIALS, "in"),
        _kind(_ON_TESTS, "studies", "benchmarks leaderboards evaluations suites", "on"),
        _kind(_UNNAMED, "names", _HIDDEN, _HIDDEN),
        _kind(_TIPPED, "nobody", "tipped poised slated primed", "to"),
        _kind(_HEARSAY, "nobody", "evidence consensus rumour rumor word", "that of for it", _HEARSAY_CORE),
        _kind(
            _KNOWN,
            "nobody",
            _KNOWN_WORDS,
            "that among on as to with holds says has expected anticipated assumed predicted thought believed feared suspected accepted agreed",
            _KNOWN_CORE,
        ),
    )


def _agreeing() -> tuple[_Kind, ...]:
    """Leaders of a trade, most of a kind, and those who broadly agree."""
    return (
        _kind(
            LEADING,
            "knowers",
            "leaders figures players participants voices professionals executives bosses chiefs",
            OPINE.replace("|", " "),
        ),
        _kind(MANY, "actors", "many most some several countless numerous", f"{OPINE.replace('|', ' ')} contend", MANY_CORE),
        _kind(
            BROADLY,
            "actors",
            "broadly widely generally universally overwhelmingly unanimously mostly largely",
            "agree accept believe think feel concede acknowledge recognise recognize consider regard",
            BROADLY_CORE,
        ),
        *(_kind(*crowd) for crowd in MORE_CROWDS),
    )


def _kind(pattern: regex.Pattern[str], voice: Voice, words: str, others: str, core: regex.Pattern[str] | None = None) -> _Kind:
    return _Kind(pattern, voice, frozenset(words.split()), frozenset(others.split()), core)


def _is_crowd(noun: str, voice: Voice) -> bool:
    """Whether a noun in the plural is of those whom the pattern speaks of, and not of those whom a report of the news means by it alone."""
    return noun in words().knowers if voice == "knowers" else names_people(noun) and noun not in LOCAL


def _is_told(article: Article, span: Span) -> bool:
    sentence = around(span, body_sentences(article))
    return (
        sentence is not None
        and sentence.block.kind not in ("title", "heading")
        and not is_quoted(article, span)
        and not article.text(sentence.span).rstrip('"”) ').endswith("?")
    )
