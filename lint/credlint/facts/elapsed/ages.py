"""Ages of people, firms and things that stand with a year of birth or foundation and the date that the age is told for.

at    "born in 1938 ... died in 2010 aged 72", "founded in 1989 ... marked its 25th anniversary in 2014"
now   "founded in 2010, the 14-year-old firm", "the 14-year-old firm, founded in 2010": counted to the article's own date
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint.article import Article, Span, inside
from credlint.facts.elapsed.births import only_since
from credlint.facts.elapsed.distances import ElapsedYears, Near, elapsed, lead_of, near, sentence_before
from credlint.facts.elapsed.lengths import Length
from credlint.facts.elapsed.ordinals import NAMED, NAMED_WORDS, ORDINAL, may_be_own, number_of
from credlint.facts.periods import Period, periods
from credlint.facts.words import FIGURE, matches, matches_in, numbers_with
from credlint.patterns import lazy

_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
_NUMBER = rf"(?P<number>\d{{1,3}}(?![\d%]|[.,:]\d)|{_TENS}|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve)"
_YOUNG = r"(?P<number>two|three|four|five|six|seven|eight|nine)"
"""An age that is told in figures or as "nine-year-old", not as "at nine", which is a time of day."""
_AT_AN_AGE = r"\b(?:died|retired|married|graduated|debuted|emigrated|enlisted|resigned|left|joined|began|started|won)"
_OF_DATE = r"(?:the[ \n])?(?:(?:\d{1,2}[ \n])?\p{Lu}\p{Ll}{2,8}[ \n])?\d"
_AGE = lazy(
    rf"\b(?i:(?P<at>(?:(?:at[ \n](?:the[ \n])?age(?:[ \n]of)?|aged|age|turned)[ \n](?:just[ \n]|only[ \n])?{_NUMBER}|at[ \n]{_NUMBER}(?=[.,;)])|(?<={_AT_AN_AGE}[ \n])at[ \n]{_NUMBER}(?=[ \n]in[ \n]\d)|was[ \n](?:(?:just|only|(?:still[ \n])?(?:only|a[ \n]mere)|barely|already)[ \n])?{_NUMBER}[ \n]when[ \n](?:s?he|the[ \n]\p{{Ll}}+)[ \n][^,;:.()]{{2,80}}?(?=[ \n](?:in|on)[ \n]{_OF_DATE}))\b(?![ ]?(?:to|or|and|[-–])[ ]?\d|[ \n]and[ \n](?:over|under|above|older|younger|up)))"
    rf"|(?P<old>(?:{_NUMBER}|{_YOUNG})[ -]years?-old|is[ \n](?:now[ \n]|today[ \n])?{_NUMBER}[ \n]years[ \n]old)\b)"
)
_JUBILEE = lazy(rf"\b(?i:(?:(?P<whose>its|their|her|his)[ \n])?(?P<told>{ORDINAL}[ \n](?:anniversary|birthday)|{NAMED}))\b")
_FOUNDED = r"founded|established|launched|opened|built|created|incorporated|formed|set[ \n]up|chartered|constructed|erected|started|begun"
_PLACE = r"(?:(?:in|at|near)[ \n](?:the[ \n])?\p{Lu}[\p{L}.'’-]*(?:,?[ \n]\p{Lu}[\p{L}.'’-]*){0,4},?[ \n])?"
_BORN = lazy(rf"(?r)(?:\b[Bb]orn[ \n](?:\p{{Lu}}[\p{{L}}.'’-]*[ \n]){{0,4}}{_PLACE}(?:(?:in|on)[ \n](?:the[ \n])?)?|\((?:b\.|born)[ \n])")
_BORN_AFTER = lazy(
    rf"(?:[,;]|,[ \n]and)?[ \n](?:after[ \n]being|having[ \n]been|(?:s?he[ \n]|and[ \n])?(?:was|had[ \n]been))[ \n]born[ \n]{_PLACE}(?:in|on)[ \n]"
)
_BEGUN = lazy(
    rf"(?r)\b(?i:{_FOUNDED}|first[ \n](?:lit|held|run|rung|staged|performed|published|sold|flown)|inaugurated|consecrated|dedicated|unveiled|planted|founding|foundation|establishment|opening|launch)[ \n](?:by[ \n][^,;:.()\n]{{1,40}}[ \n])?{_PLACE}(?:in|on)[ \n](?:the[ \n])?"
)
_HEAD = lazy(rf"\W*(?i:born|(?:first[ \n])?(?:{_FOUNDED}))\b")
_TO_AGE = lazy(r",?[ \n](?:(?:at home|in hospital|in[ \n]\p{Lu}[\p{L}.'’-]*|of[ \n][\p{Ll} ]{3,30}),?[ \n])?")
_FROM_AGE = lazy(r",?[ \n](?:in|on)[ \n](?:the[ \n])?(?:(?:spring|summer|autumn|fall|winter)[ \n]of[ \n])?")
_FROM_JUBILEE = lazy(r",?[ \n](?:celebrations?[ \n])?(?:(?:back|early|late)[ \n])?in[ \n]")
_TO_JUBILEE = lazy(
    r",?[ \n](?:(?!\b(?:and|but|who|which|that)\b)[^,;:.()]){0,50}?(?:mark|celebrat|toast|reach|observ)(?:ed|s|es|ing|e)?[ \n](?:(?:its|their|her|his|the)[ \n])?"
)
_IN = lazy(r"(?r)\b[Ii]n[ \n]")
_IT = lazy(r"\W*(?:(?:In[ \n]\d{4},?|Then|Later|By[ \n]then),?[ \n])?(?i:its?|they|their|s?he|the[ \n]\p{Ll}+)[ \n]")
_TO_OLD = lazy(r"(?:[ \n](?:by|in|at|as|with)[ \n][^,;:.()]{1,60})?,[ \n](?i:the|this)[ \n](?:\p{Ll}+[ \n])?")
_TO_NOW = lazy(r",?[ \n]and[ \n](?:(?:it|s?he)[ \n])?|,[ \n](?:(?i:the|this|its?)[ \n](?:\p{Ll}+[ \n]){0,2})?")
_TO_IS = lazy(
    r"[,;][ \n](?:(?:and|so)[ \n])?(?:it[ \n])?|[ \n]and[ \n](?:so[ \n])?|,[ \n]the[ \n](?:house|building|bridge|church|school|company|firm|club|mill|station|tower|hall|theatre|hotel|pub|shop|library|museum|town|village|dam|road|line|railway|tunnel|castle|ship|paper|university|college|hospital)[ \n]"
)
_BUILT = lazy(
    rf"(?r)\b(?i:founded|established|built|launched|incorporated|created|formed|constructed|erected|planted|born|written|painted|composed|carved|cast|woven|made)(?:[ \n](?:by|as|from)[ \n][^,;:.()\n]{{1,40}})?[ \n]{_PLACE}(?:in|on)[ \n](?:the[ \n])?|\bdat(?:es|ing)[ \n](?:from|back[ \n]to)[ \n]"
)
"""What something is as old as; a castle may have been opened, or a mill started again, long after it was built."""
_IT_ALONE = lazy(r"\W*(?:(?:So|Now|Today),?[ \n])?(?i:it|s?he)[ \n]")
_FROM_OLD = lazy(
    rf"(?:[ \n](?:(?!of\b|for\b|at\b|from\b)[\p{{L}}-]+[ \n]?){{0,3}})?(?:,[ \n]|[ \n]?\(|(?<=[ \n])was[ \n](?:first[ \n])?)(?:(?:which|who)[ \n](?:was|were)[ \n])?(?:born|{_FOUNDED})[ \n](?:by[ \n][^,;:.()]{{1,40}}[ \n])?{_PLACE}(?:in|on)[ \n]"
)
_NOW = lazy(r"is[ \n](?:now|today)\b")
_OTHERS = lazy(
    r"\b(?:husband|wife|father|mother|parents?|sons?|daughters?|brothers?|sisters?|child|children|partner|widow|widower|uncle|aunt|cousin|friend|whose|who|and[ \n]s?he)\b",
    regex.I,
)
_ANOTHER = lazy(
    r"(?:;|,?[ \n](?:and|while|but|whereas))[ \n](?:\p{Lu}[\p{L}.'’-]*[ \n]){1,4}(?!(?:and|at|by|in|from|of|on|or|to|who|whose|with)\b)\p{Ll}"
)
"""The subject of another clause: "and Ada Holm died"."""
_PRONOUN = lazy(r"\W*(?:(?:In|On|At|After|By|Aged)\b[^.;:]{0,80},[ \n])?(?i:s?he)\b")
_HE, _SHE = lazy(r"\b(?i:he|his|him|himself)\b"), lazy(r"\b(?i:she|her|hers|herself)\b")
_AT = lazy(
    rf"[Aa](?i:t[ \n]{_NUMBER}(?:[.,;)]|[ \n]in[ \n]\d)|ge(?:d|[ \n]of)?[ \n](?:just[ \n]|only[ \n])?{_NUMBER})|[Tt](?i:urned[ \n](?:just[ \n]|only[ \n])?{_NUMBER})"
    r"|[Ww](?i:hen[ \n](?:s?he|the)[ \n])"
)
"""Every age told with "at" holds it: it is looked for first, for these words stand everywhere."""
_LONGEST_STORY = 8
"""How many sentences a person's story goes on after the birth."""


def ages(article: Article) -> Iterator[ElapsedYears]:
    """The ages that stand with both of their dates, in order of each kind."""
    for match in matches_in(article, _AGE, _blocks(article)):
        span = Span(*match.span())
        dates = near(article, span)
        found = _read(article, match, dates) if dates else None
        if found:
            yield found
    for match in matches(article, _JUBILEE, ("anniversary", "birthday", *NAMED_WORDS), (FIGURE,)):
        dates = near(article, Span(*match.span("told"))) if may_be_own(match["number"], match["whose"]) else None
        found = _jubilee(article, match["whose"], _age(match, "told"), dates) if dates else None
        if found:
            yield found


def _blocks(article: Article) -> list[int]:
    """The numbers of the blocks that may tell an age."""
    told = set(numbers_with(article, ("old",), (FIGURE,)))
    others = (number for number in numbers_with(article, (FIGURE,), ("at", "age", "aged", "turned", "when")) if number not in told)
    return sorted(told.union(number for number in others if _AT.search(article.prose, *article.blocks[number].span)))


def _read(article: Article, match: regex.Match[str], dates: Near) -> ElapsedYears | None:
    age = _age(match)
    return _at(article, age, dates) if match["at"] else _old(article, age, dates)


def _age(match: regex.Match[str], group: str | int = 0) -> Length:
    years = number_of(match["number"])
    return Length(Span(*match.span(group)), years, years, years, "year")


def _at(article: Article, age: Length, dates: Near) -> ElapsedYears | None:
    """The age of a person at a date next to it, after a birth in the same sentence or earlier in the person's story."""
    other = _next_to(article, age.span, dates)
    if not other:
        return None
    born = [day for day in dates.before if day is not other and lead_of(article, day, _BORN)]
    born += [day for day in dates.after if _BORN_AFTER.fullmatch(article.prose, max(other.span.end, age.span.end), day.span.start)]
    if len(born) == 1 and not _are_of_two(article, born[0].span, age.span):
        return elapsed("age", age, born[0], other, article)
    story = None if born or len(dates.before) + len(dates.after) > 1 else _birth_in_story(article, age.span.start)
    return elapsed("age", age, story, other, article) if story else None


def _are_of_two(article: Article, born: Span, age: Span) -> bool:
    """Whether another person is told of between a birth and an age."""
    between = min(born.end, age.end), max(born.start, age.start)
    return any(pattern.search(article.prose, *between) for pattern in (_OTHERS, _ANOTHER))


def _next_to(article: Article, age: Span, dates: Near) -> Period | None:
    prose = article.prose
    before = dates.before[-1] if dates.before else None
    if before and _TO_AGE.fullmatch(prose, before.span.end, age.start) and not lead_of(article, before, _BORN):
        return before
    return dates.after[0] if dates.after and _FROM_AGE.fullmatch(prose, age.end, dates.after[0].span.start) else None


def _birth_in_story(article: Article, start: int) -> Period | None:
    """The date of birth in an earlier sentence of the block, if all sentences from there on tell of "he" or "she" alone."""
    at, end, told = start, start, near(article, Span(start, start))
    is_he = bool(told and (pronoun := _PRONOUN.match(article.prose, *told.sentence)) and pronoun.group()[-3:].strip().lower() == "he")
    for _ in range(_LONGEST_STORY):
        if not told or not _PRONOUN.match(article.prose, *told.sentence) or _OTHERS.search(article.prose, told.sentence.start, end):
            return None
        before = sentence_before(article, at)
        if not before:
            return None
        if born := [day for day in inside(before.span, periods(article)) if lead_of(article, day, _BORN)]:
            is_of_other = (_SHE if is_he else _HE).search(article.prose, *before.span)
            return born[0] if len(born) == 1 and not is_of_other else None
        at, end, told = before.span.start, before.span.end, near(article, Span(before.span.start, before.span.start))
    return None


def _old(article: Article, age: Length, dates: Near) -> ElapsedYears | None:
    """ "Founded in 2010, the 14-year-old firm", for the date that opens the sentence or the article's own; a year of the paragraph may be meant, too."""
    start, end = age.span
    prose, sentence = article.prose, dates.sentence
    if not dates.before and not dates.after:
        return _of_what_was_built(article, age, sentence)
    if len(dates.before) == 1 and only_since(article, dates.after) and _leads_to_age(article, dates.before[0], start, sentence):
        first, others = dates.before[0], []
    elif dates.after and _FROM_OLD.fullmatch(prose, end, dates.after[0].span.start):
        first, others = dates.after[0], list(dates.before[-1:])
    else:
        return None
    return _fitting(article, age, first, others)


def _of_what_was_built(article: Article, age: Length, sentence: Span) -> ElapsedYears | None:
    """ "The bridge was built in 1932. It is 93 years old." """
    before = sentence_before(article, age.span.start) if _IT_ALONE.fullmatch(article.prose, sentence.start, age.span.start) else None
    days = inside(before.span, periods(article)) if before else ()
    return elapsed("age", age, days[0], None, article) if len(days) == 1 and lead_of(article, days[0], _BUILT) else None


def _leads_to_age(article: Article, day: Period, start: int, sentence: Span) -> bool:
    """Whether a date before an age is that of the foundation, of what is the subject of the age."""
    prose = article.prose
    if prose.startswith("is", start):
        to_age, lead = (_TO_NOW, _BEGUN) if _NOW.match(prose, start) else (_TO_IS, _BUILT)
        return bool(to_age.fullmatch(prose, day.span.end, start) and lead_of(article, day, lead))
    return bool(_HEAD.match(prose, *sentence) and _TO_OLD.fullmatch(prose, day.span.end, start))


def _fitting(article: Article, age: Length, first: Period, others: list[Period]) -> ElapsedYears | None:
    before = sentence_before(article, age.span.start)
    others += list(inside(before.span, periods(article)))[-3:] if before else []
    read = [elapsed("age", age, first, other, article) for other in (None, *others)]
    known = [distance for distance in read if distance]
    return next((distance for distance in known if distance.agrees), known[0] if known else None)


def _jubilee(article: Article, whose: str | None, age: Length, dates: Near) -> ElapsedYears | None:
    """ "Founded in 1989, the firm marked its 25th anniversary in 2014", or the foundation one sentence before, where it is its only date."""
    prose, leads = article.prose, (_BORN,) if whose in ("his", "her") else (_BEGUN, _BORN)
    other = _of_jubilee(article, age, dates)
    if not other or _OTHERS.search(prose, *dates.sentence):
        return None
    rest = [day for day in (*dates.before, *dates.after) if day is not other]
    if not rest and whose and _IT.match(prose, *dates.sentence):
        before = sentence_before(article, age.span.start)
        rest = list(inside(before.span, periods(article))) if before else []
        rest = rest if len(rest) == 1 else []
    begun = [day for day in rest if any(lead_of(article, day, lead) for lead in leads)]
    return elapsed("age", age, begun[0], other, article) if len(begun) == 1 else None


def _of_jubilee(article: Article, age: Length, dates: Near) -> Period | None:
    """The date of a jubilee: right after it, or before it in its clause ("in 2014 it marked its 25th anniversary")."""
    prose, (start, end) = article.prose, age.span
    if dates.after and _FROM_JUBILEE.fullmatch(prose, end, dates.after[0].span.start):
        return dates.after[0]
    day = dates.before[-1] if dates.before else None
    if not day or any(lead_of(article, day, lead) for lead in (_BEGUN, _BORN)):
        return None
    is_before = _IN.match(prose, max(0, day.span.start - 8), day.span.start) and _TO_JUBILEE.fullmatch(prose, day.span.end, start)
    return day if is_before else None
