"""Sources: what kind of source a noun phrase names, and whether a reader could find it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from msgspec import Struct

from credlint.article import Span
from credlint.kept import packaged_toml
from credlint.patterns import lazy

Kind = Literal["person", "organisation", "study", "survey", "link", "footnote", "own data", "vague"]

_CLITIC = lazy(r"['’](?:s|ve|d|m|re|ll)$")
_TOKEN = lazy(r"\p{L}[\p{L}\p{N}&'’./-]*|\d[\d,.]*")
_AFTER_HEAD = frozenset(
    "of in on at by from for with to among across within who that which where over under about into as than against near around inside outside"
    " released published conducted commissioned carried run made issued compiled collected gathered obtained provided supplied done based led familiar close".split()
)
_FINDABLE_AFTER = frozenset(
    "by from at in via with released published conducted commissioned compiled collected gathered obtained provided supplied led".split()
)
_INDEFINITE = frozenset("a an one another some many several most few other numerous various recent new multiple countless more".split())
_DEFINITE = frozenset("the this that these those its their his her".split())
_PRONOUNS: dict[str, Kind] = {"he": "person", "she": "person", "who": "person", "it": "organisation", "they": "organisation"}
_CROWDS = frozenset("some many most several others".split())
_DATA = frozenset("data numbers statistics evidence research".split())
_MANY = frozenset("number majority handful range group host dozens hundreds thousands lots plenty plurality minority".split())
_EXAMPLES = frozenset("among including such led".split())
_UNASKABLE = frozenset("expert analyst economist researcher scientist source official executive insider developer engineer manager".split())
_SPEAKING = frozenset(
    "say says said tell tells told write writes wrote argue argues argued explain explained add added think believe believes believed".split()
)
_LONGEST = 4
"""Words before the head of a phrase that names one party; what is longer was read wrongly."""
_TITLES = frozenset("mr mr. ms ms. mrs mrs. dr dr. prof prof. professor sen sen. gov gov. rep rep. president judge sir minister".split())
_CAPITALS = frozenset("i the a an ai ml it iot llm llms api gpu gpus b2b saas ceo ceos cio cios cto ctos cfo cfos us".split())
_NUMBER_WORDS = frozenset("two three four five six seven eight nine ten eleven twelve both dozen dozens hundreds thousands".split())


class Source(NamedTuple):
    """A source as a noun phrase names it.

    named: it carries a name, a year or a number of respondents by which a reader could find it.
    """

    span: Span
    kind: Kind
    named: bool


class Words(Struct, frozen=True):
    """The words of `attribution_words.toml`."""

    verbs: frozenset[str]
    that_verbs: frozenset[str]
    surveys: frozenset[str]
    studies: frozenset[str]
    bare_studies: frozenset[str]
    documents: frozenset[str]
    knowers: frozenset[str]
    actors: frozenset[str]
    roles: frozenset[str]
    bodies: frozenset[str]

    @property
    def common(self) -> frozenset[str]:
        """The words that are no names though they begin a sentence with a capital."""
        return self.surveys | self.studies | self.documents | self.knowers | self.actors | self.roles | self.bodies


@cache
def words() -> Words:
    """The words by which a text tells who says so."""
    data = packaged_toml("credlint.facts.speech", "attribution_words.toml")
    return Words(**{name: frozenset(entries) for name, entries in data.items()})


class _Phrase(Struct, frozen=True):
    """A noun phrase in words. head: index of its head. starts: it begins a sentence, so that its first capital says nothing."""

    words: Sequence[str]
    lower: Sequence[str]
    head: int
    starts: bool
    verb: str

    @property
    def noun(self) -> str:
        return self.lower[self.head]

    @property
    def determiner(self) -> str:
        return self.lower[0]

    def is_name(self, index: int) -> bool:
        word = self.words[index]
        if not any(letter.isupper() for letter in word[:2]) or self.lower[index] in _CAPITALS:
            return False
        return index > 0 or not self.starts or self._is_first_name()

    def _is_first_name(self) -> bool:
        """Whether the first word of a sentence is a name: no common word, and a phrase of its own or followed by a name."""
        first = self.lower[0]
        if len(first) > 1 and (self.words[0].isupper() or (self.words[0].endswith(("'s", "’s")) and first not in _not_names())):
            return True
        if first in _not_names() or first.endswith("ly") or (first.endswith("s") and self.verb in _plural_verbs()):
            return False
        return self.head == 0 or self.words[1][0].isupper()

    def agrees(self) -> bool:
        """Whether its number fits the verb's: "companies report", "the company reports"."""
        if self.head == 0 and self.noun in ("i", "we", "they", "you", *_CROWDS):
            return self.verb not in _singular_verbs()
        is_plural = self.noun.endswith("s") and not self.noun.endswith(("ss", "is", "us"))
        if self.noun in _PLURALS:
            return True
        if self.verb in _plural_verbs():
            return is_plural or "and" in self.lower
        return not (self.verb in _singular_verbs() and is_plural and not self.is_name(self.head))

    def is_evidence(self) -> bool:
        """Whether it is the author, somebody who should know, or what was done to learn something, so that it can "show" and "suggest"."""
        return self.determiner in ("we", "i", "our", "my") or self.noun in _evidence()

    def has_name(self) -> bool:
        """Whether a name stands in it up to its head, or after "by", "from", "at"."""
        if any(self.is_name(index) for index in range(self.head + 1)):
            return True
        findable = False
        for index in range(self.head + 1, len(self.words)):
            findable = self.lower[index] in _FINDABLE_AFTER if self.lower[index] in _AFTER_HEAD else findable
            if findable and self.is_name(index):
                return True
        return False

    def is_from_a_body(self) -> bool:
        """Whether it comes from a body that the text knows: "data from the weather service"."""
        rest, findable = self.lower[self.head + 1 :], False
        for index, word in enumerate(rest):
            findable = word in _FINDABLE_AFTER if word in _AFTER_HEAD else findable
            if findable and word in words().bodies and _DEFINITE.intersection(rest[max(0, index - _LONGEST) : index]):
                return True
        return False

    def has_number(self) -> bool:
        """Whether a year or a number of respondents stands in it ("a 2024 survey", "a survey of 1,100 firms")."""
        places = [index for index, word in enumerate(self.words) if word[0].isdigit()]
        return any(index < self.head or self.lower[index - 1] in ("of", "in", "with", "among") for index in places)

    def is_counted(self) -> bool:
        """Whether a number stands before its head ("two officials")."""
        return any(word[0].isdigit() or word in _NUMBER_WORDS for word in self.lower[: self.head])


_PLURALS = frozenset("people police staff data researchers media gurus".split())


@cache
def _evidence() -> frozenset[str]:
    return words().surveys | words().studies | words().documents | words().knowers


@cache
def _plural_verbs() -> frozenset[str]:
    verbs = words().verbs | words().that_verbs
    return frozenset(verb for verb in verbs if f"{verb}s" in verbs)


@cache
def _singular_verbs() -> frozenset[str]:
    return frozenset(f"{verb}s" for verb in _plural_verbs())


@cache
def _not_names() -> frozenset[str]:
    return words().common | _INDEFINITE | _DEFINITE | _AFTER_HEAD | frozenset(_PRONOUNS) | _CROWDS | _NUMBER_WORDS


def read_source(prose: str, span: Span, verb: str, *, starts: bool, has_that: bool = False) -> Source | None:
    """Read a noun phrase as the source of a claim, or None where it is none.

    verb: the verb whose subject it is, lower case, or empty. starts: the phrase begins a sentence. has_that: "that" follows the verb.
    """
    tokens: list[str] = _TOKEN.findall(prose, span.start, span.end)
    if not tokens:
        return None
    lower = [token.lower() if token.isalpha() else _CLITIC.sub("", token.lower()) for token in tokens]
    phrase = _Phrase(tokens, lower, _head(lower), starts, verb)
    kind = (
        _kind(phrase, verb)
        if phrase.agrees() and (verb not in _SHOWING or phrase.is_evidence() or (has_that and phrase.is_name(phrase.head)))
        else None
    )
    if kind is None:
        return None
    return Source(span, kind, kind != "vague" and (phrase.has_name() or (kind in ("study", "survey") and phrase.has_number())))


def _head(lower: Sequence[str]) -> int:
    for index in range(1, len(lower)):
        if lower[index] == "of" and lower[index - 1] in _MANY:
            continue
        if lower[index] in _AFTER_HEAD or (lower[index].endswith("ing") and lower[index - 1].endswith("s")):
            return index - 1
    return len(lower) - 1


def _kind(phrase: _Phrase, verb: str) -> Kind | None:
    if phrase.determiner in ("we", "i", "our", "my"):
        return "own data"
    if phrase.noun in _PRONOUNS and len(phrase.words) == 1:
        return _PRONOUNS[phrase.noun]
    if phrase.noun in words().surveys or phrase.noun in words().studies:
        return _study_kind(phrase)
    if phrase.noun in words().documents:
        return "organisation"
    if phrase.noun in words().knowers or phrase.noun in words().actors or (phrase.noun in _CROWDS and phrase.head == 0):
        return _crowd_kind(phrase)
    if (
        verb in ("report", "say", "cite", "warn", "claim", "predict", "estimate")
        and phrase.noun.endswith("s")
        and not phrase.has_name()
        and phrase.determiner not in _DEFINITE
    ):
        return "organisation" if phrase.is_counted() else "vague"
    if phrase.has_name():
        return _named_kind(phrase, verb)
    return _common_kind(phrase)


_SHOWING = frozenset(
    "show shows showed shown suggest suggests suggested indicate indicates indicated demonstrate demonstrates demonstrated reveal reveals"
    " revealed confirm confirms confirmed state states stated".split()
)


def _study_kind(phrase: _Phrase) -> Kind:
    kind: Kind = "survey" if phrase.noun in words().surveys else "study"
    if phrase.has_name() or phrase.has_number() or phrase.noun not in words().bare_studies:
        return kind
    if phrase.determiner in _DEFINITE and phrase.noun not in _DATA:
        return kind
    return kind if phrase.is_from_a_body() else "vague"


def _crowd_kind(phrase: _Phrase) -> Kind:
    if phrase.has_name() or phrase.is_counted() or phrase.determiner in _DEFINITE:
        return "organisation"
    rest = phrase.lower[phrase.head + 1 :]
    if rest[:1] in (["close"], ["familiar"]):
        return "vague"
    if _EXAMPLES & set(rest) or any(word in words().bodies and before not in _INDEFINITE for before, word in pairwise(rest)):
        return "organisation"
    return "vague"


def _named_kind(phrase: _Phrase, verb: str) -> Kind:
    names = [index for index in range(phrase.head + 1) if phrase.is_name(index)]
    if phrase.noun in words().roles or any(word in _TITLES or word in words().roles for word in phrase.lower):
        return "person"
    is_full_name = len(names) in (2, 3) and len(names) == len(phrase.words) and all(phrase.words[index][1:].islower() for index in names)
    return "person" if is_full_name and verb in _SPEAKING and phrase.noun not in words().bodies else "organisation"


def _common_kind(phrase: _Phrase) -> Kind | None:
    """The kind of a phrase without a name: "the agency", "a spokesman", "a research consortium"."""
    is_indefinite = phrase.determiner in _INDEFINITE
    if phrase.noun in words().roles:
        return "vague" if is_indefinite and phrase.noun in _UNASKABLE else "person"
    if phrase.noun in words().bodies:
        return "vague" if is_indefinite else "organisation"
    return "organisation" if phrase.determiner in _DEFINITE and 0 < phrase.head < _LONGEST else None
