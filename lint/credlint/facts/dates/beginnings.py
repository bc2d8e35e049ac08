"""What is told of a firm or a person at a date before its beginning: "Founded in 2019, the firm won a prize in 2016", "bought in 2016 and founded in 2018"."""

from __future__ import annotations

from credlint.article import Article, Span
from credlint.facts.dates.past_forms import past_verbs
from credlint.facts.dates.tense_words import word_set
from credlint.facts.periods import Period
from credlint.patterns import lazy

_FOUNDED = r"(?:founded|established|incorporated|formed|set[ \n]up|created)"
_PLACE = r"(?:[ \n](?:by|in|at|near|as)[ \n][^,;:.()\n]{1,50})?"
_IN = r"[ \n](?:in|on)[ \n](?:the[ \n])?"
_HEAD = lazy(rf"\W*(?:First[ \n])?(?i:{_FOUNDED}|born){_PLACE}{_IN}")
_APPOSED = lazy(rf"(?r),[ \n](?:which[ \n]was[ \n])?(?:first[ \n])?{_FOUNDED}{_PLACE}{_IN}")
_CLAUSE = r"(?:(?!\b(?:that|which|who|whom|whose|where|when|from|after|until|and|but|as)\b)[^;:.()])"
_BY = rf"(?:[ \n]by[ \n]{_CLAUSE}{{2,40}}?)?"
_SUBJECT = lazy(rf"{_BY},[ \n](?:{_CLAUSE}{{2,60}}[ \n])?(?:(?:was|has|have)[ \n])?")
_SINCE = lazy(rf"{_BY},[ \n]{_CLAUSE}{{0,60}}?(?:has|have)[ \n]{_CLAUSE}{{2,60}}?[ \n]since[ \n]")
_OBJECT = lazy(rf"(?:[ \n](?!(?:that|which|who|from|since|of|for|to|and|born|made|worn|run|in|on|at)\b)[\p{{L}}\d$€£%.,’'-]+){{0,7}}{_IN}")
_DOING = word_set(
    "won raised sold hired reached signed received earned merged acquired bought expanded employed lost paid posted reported floated listed graduated married joined moved"
)
"""What only somebody can do who is there already; a firm may have begun as something else before it was founded."""
_COMPANY = r"(?:firm|company|start-?up|rival|maker|business|studio|agency|developer|provider|retailer|bank|brand|outfit|publisher|supplier|platform)"
_BOUGHT = lazy(rf"(?r)\b(?:bought|acquired|purchased|took[ \n]over|taken[ \n]over|snapped[ \n]up)\b[^,;:()]{{0,80}}{_IN}")
_BEGUN = r"(?:founded|started|set[ \n]up|established|formed|incorporated|launched|created)"
_A_FIRM_BEGUN = lazy(
    rf",[ \n](?:an?|the)[ \n](?:[\p{{L}}-]+[ \n]){{0,4}}?{_COMPANY}[ \n](?:(?:that|which)[ \n]was[ \n])?(?:only[ \n])?{_BEGUN}{_PLACE}{_IN}"
)
_WAS_BOUGHT = lazy(rf"(?r)\b(?:was|been)[ \n](?:bought|acquired|purchased|taken[ \n]over)(?:[ \n]by[ \n][^,;:()]{{2,50}})?{_IN}")
_AND_BEGUN = lazy(
    rf",?[ \n]and[ \n](?:was[ \n])?(?:founded|incorporated|established|set[ \n]up)(?:,?[ \n][\p{{L}}\d]+[ \n](?:years?|months?|decades?)[ \n]later,?)?{_IN}"
)
_WAS_BEGUN = lazy(rf"(?r)\b(?:was|were)[ \n](?:first[ \n])?{_FOUNDED}{_PLACE}{_IN}")
_AND_THEN = lazy(r",?[ \n]and[ \n](?:(?:has|have)[ \n])?")
_THEN_BOUGHT = lazy(
    rf",?[ \n](?:(?!(?:that|which|who|was|been)\b)[^,;:()\n ]+[ \n]){{1,5}}?(?:bought|acquired|purchased|took[ \n]over|snapped[ \n]up)[ \n][^,;:()]{{1,40}}{_A_FIRM_BEGUN.pattern}"
)
_AT_FIRST = lazy(r"(?r)\b[Ii]n[ \n]")
_AS = lazy(r"[ \n]as\b")
_BOUGHT_IT = lazy(
    rf"(?r)\b(?:bought|acquired|purchased|took[ \n]over)[ \n](?:[\p{{L}}.&’'-]+[ \n]?){{1,5}},[ \n](?:which[ \n]was[ \n])?{_BEGUN}{_PLACE}{_IN}"
)
_BOUGHT_THEN = lazy(r",[ \n](?:back[ \n]|already[ \n]|as[ \n]early[ \n]as[ \n])?in[ \n](?:the[ \n])?")
_REACH = 160


def is_before_beginning(article: Article, first: Period, second: Period, sentence: Span) -> bool:
    """Whether the first of two dates is that of a beginning, and the second, an earlier one, that of something done since."""
    prose = article.prose
    before, between = (max(sentence.start, first.span.start - _REACH), first.span.start), (first.span.end, second.span.start)
    if _BOUGHT_THEN.fullmatch(prose, *between) and _BOUGHT_IT.match(prose, *before):
        return True
    is_joint = _WAS_BEGUN.match(prose, *before)
    if not (is_joint or _HEAD.fullmatch(prose, sentence.start, first.span.start) or _APPOSED.match(prose, *before)):
        return False
    if _SINCE.fullmatch(prose, *between):
        return True
    verbs = past_verbs(prose, *between)
    if len(verbs) != 1 or article.text(verbs[0]) not in _DOING:
        return False
    (verb,) = verbs
    to_verb = _AND_THEN if is_joint else _SUBJECT
    return bool(to_verb.fullmatch(prose, first.span.end, verb.start) and _OBJECT.fullmatch(prose, verb.end, second.span.start))


def is_beginning_after(article: Article, first: Period, second: Period, sentence: Span) -> bool:
    """Whether something is told as bought at the first of two dates, and as begun at the second, a later one."""
    prose = article.prose
    before, between = (max(sentence.start, first.span.start - _REACH), first.span.start), (first.span.end, second.span.start)
    if _AND_BEGUN.fullmatch(prose, *between) and _WAS_BOUGHT.match(prose, *before):
        return not _AS.match(prose, second.span.end)
    if _THEN_BOUGHT.fullmatch(prose, *between) and _AT_FIRST.match(prose, *before):
        return True
    return bool(_A_FIRM_BEGUN.fullmatch(prose, *between) and _BOUGHT.match(prose, *before))
