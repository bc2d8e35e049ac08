"""Whether a sentence tells the event at a date as past. Closed word lists and the clause around the date; in doubt it does not."""

from __future__ import annotations

import regex
from msgspec import Struct

from credlint.article import Article, Span, around
from credlint.facts.dates import tense_words as words
from credlint.facts.dates.descriptions import describes_subject, follows_with, is_apposed, is_of_present, is_wanted, tells_no_event
from credlint.facts.dates.event_frames import OF_A_DAY, event_before
from credlint.facts.dates.outlooks import FOR_EVENT, PLANNED, SCHEDULED_NOUN, UNTIL_AN_HOUR, tells_no_fact
from credlint.facts.dates.past_forms import WORD, is_label, is_wish, past_verbs
from credlint.facts.dates.past_frames import frame_before
from credlint.facts.dates.present_verbs import has_own_time, tells_present
from credlint.facts.periods import Period
from credlint.facts.sentences import sentences
from credlint.patterns import lazy


class PastEvent(Struct, frozen=True):
    """A date at which something is told as done. verb: the past verb that the date goes with."""

    span: Span
    verb: Span


RESULTS = r"(?:revenues?|sales|earnings|profits?|income|EPS|turnover|bookings|billings|shipments|deliveries|results|EBITDA|cash flow|(?:gross|operating|net) margins?)"
"""Pattern: what a company reports for its quarters and years, which may be fiscal ones."""

_BREAK = lazy(
    r"[;:()\[\]|—]|\s[–-]{1,2}\s|\b(?:that(?!\s(?:mark|level|figure|point|threshold|milestone|total|record|sum|number|goal|peak|stage)\b)|which|who|whom|whose|while|because|although|though|whereas|but|when|where|unless|if|whether|so)\b"
)
_MODAL = lazy(
    r"\b(?:will|would|shall|could|might|(?-i:may)|should|must|can|cannot|to have|if|unless|let[’']s)\b|n[’']t\b|\p{L}[’'](?:ll|d)\b",
    regex.IGNORECASE,
)
_AIM = lazy(r"\b(?:guidance|targets?|goals?|estimates?|plans?|planned|budget|expected|consensus|preview|bets?)\b", regex.I)
_PREPOSITION = lazy(
    r"(?r)(?:\b(?P<word>as of|as at|(?:back|early|late|only|first|again|once|worldwide) in|in|on|at|since|during|throughout|by|until|till|through|to|from|before|after|into|for|of|"
    r"between|toward|towards|beyond|past|around|circa|about|with|than|and|or|over|under|following|within|via|like|through|starting|beginning|effective)\s+)"
    r"(?:the\s+(?:(?:week|month|night|morning|evening|afternoon|weekend)\s+of\s+)?|just\s+|only\s+)?",
    regex.IGNORECASE,
)
_DETERMINERS = "pressure|court|sea|market|work|school|prison|jail|hospital|parliament|power|life|a|an|the|its|their|his|her|our|your|my|this|that|these|those|all|each|both|more|less|about|over|under|nearly|almost|one|two|three|only|it|them|us|me|him"
_PRESENT = lazy(r"\b(?:is|are|am|isn[’']t|aren[’']t|does|do)\b|\b\p{L}+[’'](?:s|re)\s+\p{Ll}+ing\b")
_INTENDS = lazy(r"\b(?:aim|want|plan|hope|intend|seek|need|expect|wish|look|seem|ha)(?:s|ve)?\s+to\s+\p{Ll}")
_PASSIVE_AGENT = lazy(r"\s+by\s+(?:(?:the|a|an|our|its)\s+)?(?:\S+\s*){1,4}")
_ANOTHER_VERB = lazy(
    rf"\bto\s+(?!(?:{_DETERMINERS})\b)\p{{Ll}}++(?!\.\p{{Ll}})|\b(?:is|are|am|isn[’']t|aren[’']t|has|have|does|do|we|they|he|she|I|about (?:a|an|the|how|what|its|their|possible|when))\b|,\s+\p{{Ll}}+ing\b|\b\p{{L}}+[’'](?:s|re|ve)\s+\p{{Ll}}+ing\b"
)
_RESULTS_AFTER = lazy(rf"\s+(?:\p{{Ll}}+\s+){{0,2}}{RESULTS}\b(?!\s(?:date|call|day|season|announcement|release)\b)")
_PROSPECT = lazy(r"\b(?:before|once|as soon as|by the time|if|unless|whether)\b[^,]*$|^\W*had\s(?!been\b)", regex.I)
_RIGHT_AFTER = lazy(r"\s+(?:\p{Ll}+ly\s+)?")
_FOUND = lazy(r"\s+(?:found|showed|revealed|suggested|concluded|counted|put|recorded|estimated|confirmed)\b")
_NOUN_NEXT = lazy(r"[ \n](?!(?:was|were|had|saw|brought|the|a|an)\b)\p{Ll}")
_ATTRIBUTIVE = lazy(
    r"[ \n](?:dollars|terms|prices|guidance|budgets?|forecasts?|outlook|plans?|rates|targets?|estimates?|proposals?|edition|versions?|levels)\b"
)

_TAKES_EFFECT = lazy(
    r"(?:(?:was|were|had[ \n]been)[ \n])?(?:named|appointed|elected|hired|promoted|chosen|picked|made|banned|barred|closed|raised|lowered|cut|increased|abolished|introduced)\b"
)
"""Past forms with which "as of" a day tells from when on."""
_CONNECTIVE = lazy(
    r"^\W*(?:and|but|then|later|so|also|finally|first|back|however|meanwhile|indeed|for example|for instance|as|beginning|starting)\b",
    regex.IGNORECASE,
)
_BEGINNING = lazy(r"\W*(?i:beginning|starting)\s+")
_OCCASION = lazy(
    r"\W*(?:At|During|After|Following|In\s+the\s+(?:first\s+)?(?:\p{Ll}+\s+)?(?:days|weeks|months|year)\s+(?:after|following))\s+(?:[\p{L}'’-]+\s+){1,6}"
)
_MEASURED = lazy(
    rf"(?r)\b(?i:{RESULTS}|output|production|exports|imports|attendance|enrol?lments?|registrations|arrivals|births|deaths|admissions)\s+"
)
_STUDY = lazy(
    r"(?r)\b(?:surveys?|stud(?:y|ies)|polls?|interviews?|audits?|reviews?|trials?|tests?|census|inspections?)\s+(?:of\s+(?:[\p{L}\d,]+\s+){1,5})?"
)
_BRACKETS = lazy(r"\([^()]*\)|\[[^\[\]]*\]")
_REACH = 500
"""How far from a date its sentence is read, in characters."""
_NEAR = 30
"""How far before a past verb a modal is looked for, in characters: "will soon have launched"."""
_SETTING = lazy(r"set[ \n]in|ended[ \n]")
"""A story is "set in 2039", and a date right after "the quarter ended" is its last day."""
_STORY_SET = lazy(r"\b[Ss]et[ \n]in[ \n](?:(?:the|an?)[ \n](?:\p{L}+[ \n]){1,3}(?:of|in)[ \n])?(?:19|2\d)\d\d\b(?!-)[^\n]*$")
"""In the same block; so the years of the next sentence are the story's, too."""
_RESULTS = lazy(rf"\b{RESULTS}\b", regex.I)
_SUBORDINATE = lazy(r"(?r)\b(?:which|who|whom|whose|where|when|while|because|although|though|whereas)")
_ASKED_FOR = lazy(r"(?:argued|asked|called|campaigned|lobbied|pressed|pushed)[ \n]for\b")
_PARTICLE = lazy(r"\s*(?:up|off|out|back|over|down|away|\d+[-–]\d+(?:\s(?:at home|away))?)?\s*,?\s*")
_NEXT_CLAUSE = lazy(r",[ \n](?:and|but|after|before|as)\b")
_TOWARDS = lazy(r"\b(?:for|before|ahead|against|towards?|until|to|as)\b")
_COMMA = lazy(r",(?!\d)")
_INFINITIVE = lazy(r"\bto\s+\p{Ll}+")


def past_event(article: Article, period: Period) -> PastEvent | None:
    """The past verb that a date goes with, or None: no past verb, a plan, a condition, or a date that belongs to something else.

    "on June 5, 2027" after its verb and "In 2027, ..." before it count; "for 2027", "until 2027", "the 2027 election" do not.
    """
    sentence = sentence_of(article, period)
    if (
        not sentence
        or is_label(article.text(sentence))
        or tells_no_fact(article.prose, *sentence, is_year=period.precision in ("year", "decade"))
    ):
        return None
    if period.precision in ("year", "decade") and _STORY_SET.search(article.prose, max(0, sentence.start - _REACH), sentence.start):
        return None
    verb = _verb(article, period, sentence) or _frame(article, period, sentence) or event_before(article.prose, sentence, period)
    return PastEvent(period.span, verb) if verb else None


def _verb(article: Article, period: Period, sentence: Span) -> Span | None:
    """The past verb that a date goes with."""
    word, start = _lead(article, sentence, period)
    if results := _RESULTS_AFTER.match(article.prose, period.span.end):
        return _verb_of_results(article, sentence, start, results.end())
    if not _is_adverbial(article, period, word, start) or _ATTRIBUTIVE.match(article.prose, period.span.end):
        return None
    if word == "as of":
        return _as_of_verb(article, sentence, period, start)
    if _begins_clause(article, sentence, start):
        return _verb_after(article, sentence, period.span.end)
    if _MEASURED.match(article.prose, max(sentence.start, start - _NEAR), start):
        verb = _verb_of_results(article, sentence, start, period.span.end)
        is_aim = _AIM.search(article.prose, _clause_start(article, sentence, start), start)
        if is_aim or (verb and _RIGHT_AFTER.fullmatch(article.prose, period.span.end, verb.start)):
            return verb
    if _STUDY.match(article.prose, max(sentence.start, start - 2 * _NEAR), start) and _FOUND.match(article.prose, period.span.end):
        return _verb_after(article, sentence, period.span.end)
    end = event.end() if (event := OF_A_DAY.match(article.prose, period.span.end)) else period.span.end
    return _verb_before(article, sentence, start, word, end) or _verb_after_subject(article, sentence, start, period)


def _frame(article: Article, period: Period, sentence: Span) -> Span | None:
    """The words other than a verb that tell a date as past; all but "since" in a sentence without plans, and "up from 5% in 2027" after a past verb."""
    found = frame_before(article.prose, sentence, period.span)
    if not found or _ATTRIBUTIVE.match(article.prose, period.span.end):
        return None
    word, place = found
    if word == "since" and tells_present(article.prose, place.end, period.span.start):
        return None
    if (_MODAL if word == "since" else PLANNED).search(article.prose, *sentence):
        return None
    return (
        place
        if word not in ("up", "down", "compared", "vs.", "vs", "versus") or past_verbs(article.prose, sentence.start, place.start)
        else None
    )


def sentence_of(article: Article, period: Period) -> Span | None:
    """The sentence around a date, cut to what a reader still relates to it; None where the date crosses its end."""
    sentence = around(period.span, sentences(article))
    if not sentence or period.span.end > sentence.span.end:
        return None
    return Span(max(sentence.span.start, period.span.start - _REACH), min(sentence.span.end, period.span.end + _REACH))


def _lead(article: Article, sentence: Span, period: Period) -> tuple[str, int]:
    """The preposition before a date (empty without one) and where the date phrase begins."""
    lead = _PREPOSITION.match(article.prose, max(sentence.start, period.span.start - 40), period.span.start)
    if not lead:
        return "", period.span.start
    word = lead["word"].lower()
    return "as of" if word in ("as of", "as at") else word.split()[-1], lead.start()


def _is_adverbial(article: Article, period: Period, word: str, start: int) -> bool:
    between = article.prose[start : period.span.start].split()
    if "the" in between and not period.part and period.precision in ("year", "month") and "of" not in between:
        return False
    if word in ("on", "at"):
        return period.precision == "day" or bool(period.part)
    if word:
        return word in words.ADVERBIAL
    if period.precision == "month" and _NOUN_NEXT.match(article.prose, period.span.end):
        return False
    return period.precision in ("day", "month") or article.prose[period.span.end : period.span.end + 1] == ":"


def _begins_clause(article: Article, sentence: Span, start: int) -> bool:
    """Whether nothing but a connective, or what the date is that of ("At the fair in 2027, ..."), stands before it in its clause."""
    before = article.prose[_clause_start(article, sentence, start) : start]
    if _BEGINNING.fullmatch(before) and _MODAL.search(article.prose, *sentence):
        return False
    is_of_object = SCHEDULED_NOUN.search(before) and past_verbs(before, 0, len(before))  # "After they approved a vote in 2027, ..."
    return not WORD.search(_CONNECTIVE.sub("", before)) or bool(_OCCASION.fullmatch(before) and not is_of_object)


def _verb_after(article: Article, sentence: Span, end: int) -> Span | None:
    """The first verb after a date that opens its clause, if it is past."""
    after = _without_brackets(article.prose[end : sentence.end])
    stop = end + next((match.start() for match in _BREAK.finditer(after) if WORD.search(after, 0, match.start())), len(after))
    verb = next((verb for verb in past_verbs(article.prose, end, stop) if not is_apposed(article.prose, verb, stop)), None)
    is_bracketed = article.prose[end : end + 1] == ")"
    if not verb or (is_wish(article.prose, verb) and (is_bracketed or article.text(verb).lower() not in words.DECIDING)):
        return None
    between = article.prose[end : verb.start]
    if _MODAL.search(between) or _PRESENT.search(between) or _INTENDS.search(between) or is_of_present(article.prose, verb, end, stop):
        return None
    return None if tells_no_event(article.prose, verb, end) else verb


def _verb_of_results(article: Article, sentence: Span, start: int, end: int) -> Span | None:
    """The past verb after "Q4 2027 revenue", unless its target or estimate is spoken of."""
    verb = _verb_after(article, sentence, end)
    if not verb or article.text(verb).lower() in words.SPEAKING:
        return None
    return None if _AIM.search(article.prose, _clause_start(article, sentence, start), verb.start) else verb


def _verb_after_subject(article: Article, sentence: Span, start: int, period: Period) -> Span | None:
    """The past verb after a date in mid-clause: "Members on May 5, 2027 presented ...", "Written for one system, in 2027 it ran on two"."""
    first = _clause_start(article, sentence, start)
    before = article.prose[first:start]
    is_relative = _SUBORDINATE.match(article.prose, sentence.start, first) or (before.strip() and article.prose.endswith("that", 0, first))
    if is_relative and article.prose.startswith(",", period.span.end):
        return None  # "24.10, whose support ends on July 10, 2027, was released in October"
    is_aside = before.rstrip().endswith(",") or (period.precision == "day" and not _PRESENT.search(before) and not PLANNED.search(before))
    if not is_aside or past_verbs(article.prose, first, start) or tells_present(article.prose, first, start):
        return None
    verb, end = _verb_after(article, sentence, period.span.end), period.span.end
    return None if verb and _NEXT_CLAUSE.search(article.prose, end, verb.start) else verb


def _verb_before(article: Article, sentence: Span, start: int, word: str, end: int) -> Span | None:
    """The past verb nearest before a date, if no other verb and no event that is still to come stands between."""
    text, first = article.prose, _clause_start(article, sentence, start)
    verbs = [verb for verb in past_verbs(text, first, start) if not is_apposed(text, verb, start)]
    if not verbs or _is_of_another(article, sentence, first, verbs[-1], start):
        return None
    verb, between = verbs[-1], text[verbs[-1].end : start]
    name = article.text(verb).lower()
    # "sales rose in the year ended June 30, 2027"
    is_told = name == "ended" and len(verbs) > 1 and _RESULTS.search(text, first, verbs[-2].start)
    if (_SETTING.fullmatch(name + between + word) and not is_told) or describes_subject(text, verb, end, sentence.end):
        return None
    had = any(article.text(other).lower() == "had" for other in verbs)
    if word == "by" and ((name not in words.REACHING and not had) or is_wanted(text, verb, first)):
        return None
    if not word and between.strip(" \n,"):
        return None
    if _ASKED_FOR.match(name + between):
        return None
    if name in words.DOING_TO or name in words.GOING_ON:
        between = (_INFINITIVE if name in words.DOING_TO else UNTIL_AN_HOUR).sub("", between)
    is_loose = name in words.SPEAKING and not _PARTICLE.fullmatch(between) and not _PASSIVE_AGENT.fullmatch(between)
    if is_loose or is_wish(article.prose, verb) or _ANOTHER_VERB.search(between) or PLANNED.search(between):
        return None
    if (
        _MODAL.search(text, max(first, verb.start - _NEAR), verb.start)
        or _PROSPECT.search(text[sentence.start : verb.start])
        or " unless " in text[end : sentence.end]
    ):
        return None
    is_over = name in words.HOLDING or (name in words.DONE and not _TOWARDS.search(between))
    is_of_event = FOR_EVENT.search(between) or (not is_over and SCHEDULED_NOUN.search(between))
    return None if is_of_event else verb


def _is_of_another(article: Article, sentence: Span, first: int, verb: Span, start: int) -> bool:
    """Whether a past form before a date has its own time or clause, and the date goes with what follows it: "closed in May opens in June 2027"."""
    text = article.prose
    if tells_present(text, verb.end, start) or has_own_time(text, verb.end, start):
        return True
    if article.text(verb).lower() in words.SAME_FORMS and sentence.start < first and not text[first : verb.start].strip():
        return True
    is_over = _SUBORDINATE.match(text, sentence.start, first) and _COMMA.search(_without_brackets(text[verb.end : start]))
    return bool(is_over) or follows_with(text, verb, first)


def _clause_start(article: Article, sentence: Span, start: int) -> int:
    """Where the clause around a date begins; brackets that are closed before the date do not part it."""
    before = _without_brackets(article.prose[sentence.start : start])
    return sentence.start + max((match.end() for match in _BREAK.finditer(before)), default=0)


def _without_brackets(text: str) -> str:
    return _BRACKETS.sub(lambda match: " " * len(match.group()), text)


def _as_of_verb(article: Article, sentence: Span, period: Period, start: int) -> Span | None:
    """The past verb of a sentence that gives a state "as of" a date; a day needs it in its own clause ("as of January 1, the fee is $5")."""
    text = article.prose
    first = _clause_start(article, sentence, start)
    last = next((match.start() for match in _BREAK.finditer(text, period.span.end, sentence.end)), sentence.end)
    if PLANNED.search(text[first:last]):
        return None
    reach = (first, last) if period.precision == "day" else sentence
    verb = next((verb for verb in past_verbs(text, *reach) if not is_wish(text, verb) and not is_apposed(text, verb, last)), None)
    if not verb or _TAKES_EFFECT.match(text, verb.start):
        return None
    stop = next((match.start() for match in _BREAK.finditer(text, verb.end, sentence.end)), sentence.end)
    is_led = start < verb.start and text[verb.start : verb.end].lower() not in words.SPEAKING
    is_present = is_led and (tells_present(text, verb.end, stop) or _PRESENT.search(text, verb.end, stop))
    return None if is_present else verb
