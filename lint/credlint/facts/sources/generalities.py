"""Generalities: shares of everything of a kind, told of the present and of no place or day: "half of all small shops never reopen"."""

from __future__ import annotations

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.facts.sources.people import counted_share, names_people
from credlint.patterns import lazy

_OWN = r"(?!(?:the|its|their|our|his|her|my|your|these|those|this|that|of|them|us|it|each|which|whom|what)\b)"
_WORDS = rf"{_OWN}(?:(?!of\b|in\b|or\b)[\p{{L}}-]+[ \n]){{0,3}}?"
_KIND = (
    r"(?:(?!(?:sales|revenues|orders|shares|costs|profits|exports|imports|earnings|seats|votes|tickets|visits|proceeds|funds|assets|results|points|goals)\b)"
    r"\p{Ll}{2,}(?<!s)s|people|women|men|children)"
)
"""Of whom or what a share is told; not what one party counts, as its sales."""
_ADVERB = r"(?:now|already|still|never|no[ \n]longer|always|routinely|simply|actually|regularly|currently|today|these[ \n]days|\p{Ll}+ly)"
_PAST = (
    r"(?:were|was|had|would|will|could|should|might|may|must|did|said|saw|took|made|got|went|came|lost|won|fell|rose|grew|felt|gave|ran|met|led|held|kept|left|paid|sold|spent|told"
    r"|thought|wrote|chose|knew|began|became|bought|built|brought|drew|drove|stood|\p{Ll}+(?<!ne|nde|pee|pr|fe|ee|bl|spr|sh|se|succ|proc|exc)ed)"
)
_NO_VERB = (
    r"(?:in|of|at|on|by|to|for|from|with|and|or|but|as|than|over|under|between|during|since|after|before|among|across|per|a|an|the|who|that|which|whose|whom|where|when"
    r"|while|because|if|so|not|both|each|this|their|its|his|her|our|my|aged|\p{Ll}+ing|\p{Ll}+(?<!ss|s)s)"
)
_THEY_DO = rf"(?:,[ \n](?:or[ \n]|some[ \n])?[\d.]+(?:%|[ \n]per[ ]?cent),)?(?:[ \n]{_ADVERB})?[ \n](?!{_PAST}\b|{_NO_VERB}\b|{_ADVERB}\b)\p{{Ll}}{{2,}}\b"
_WHICH = r"(?:[ \n](?:who|that|whose|with|without|under|over|aged|hit|in|at|on|from|between|living|working)\b[^.,;:!?\d()]{1,40}?)?"
_OF = r"[ \n]of(?:[ \n]all)?[ \n]"
_EVERYWHERE = r"(?:the[ \n](?:world|planet|country|nation|continent|globe)|Europe|America|Africa|Asia|Britain|Australia)"
_OF_A_KIND = lazy(
    rf"{_OF}{_WORDS}{_KIND}{_WHICH}{_THEY_DO}"
    rf"|{_OF}{_WORDS}\p{{Ll}}{{3,}}[ \n](?:now|already|still|never)[ \n]\p{{Ll}}+(?<!s)s\b"
    rf"|[ \n]of[ \n]{_EVERYWHERE}[’']s[ \n](?:\p{{Ll}}+[ \n]){{0,2}}?\p{{Ll}}+(?:[ \n](?:has|have|is|are)[ \n]|{_THEY_DO})"
)
_SUCH = lazy(rf"[ \n](?!(?:for|in|on|at|to|by|from)\b){_WORDS}{_KIND}{_WHICH}{_THEY_DO}")
"""One in five small firms never (recovers)."""
_IN_TEN = lazy(rf"[ \n][^.;:,\d]{{3,40}}?[ \n](?:in|out[ \n]of)[ \n](?:every[ \n])?[\p{{Ll}}\d]+{_WHICH}{_THEY_DO}")
_OF_ALL = lazy(
    rf"[ \n]of[ \n](?:all[ \n]{_WORDS}{_KIND}\b|(?:the|an?)[ \n](?:average|typical)[ \n]|{_WORDS}{_KIND}[ \n](?:nationwide|worldwide|globally|across[ \n]{_EVERYWHERE}))"
)
_NOW = lazy(
    r"\b(?:now|already|today|never|no[ \n]longer|always|nationwide|worldwide|globally)\b|\b(?:are|is|have|has|go|goes|eats?|swallows?|solves?|accounts?)\b"
)
_THEN = lazy(
    r"\b(?:was|were|had|did|last[ \n](?:year|month|week)|yesterday|(?:19|20)\d\d(?!s)|respondents|surveyed|polled|asked|questioned|survey|poll|census|sample)\b"
)
_AVERAGE = lazy(r"\b[Tt]he[ \n](?:average|typical)[ \n](?:[\p{Ll}-]+[ \n]){0,2}?(?P<noun>\p{Ll}+)[ \n](?:now[ \n])?\p{Ll}+(?<!s)s[ \n]")
_THAN_ANY = lazy(r"[^.;]{0,60}?[ \n](?:(?:as|than)[ \n]any[ \n]other|what[ \n]you)\b")
_COUNTED = lazy(r"(?:in|out[ \n]of)[ \n](?:the[ \n])?(?:six|seven|eight|nine|eleven|twelve|\d{1,2}(?<!10|20))$")
"""A fraction of so few that they were counted: "five out of eight"."""
_NEAR = 160
_AVERAGED = ("percent", "fraction", "duration", "count", "number", "money")
_KINDS = (*_AVERAGED, "multiple")


def is_general(prose: str, sentence: Span, figure: Quantity) -> bool:
    """Whether a figure is a share of all of a kind that its sentence tells of the present, in no study: what somebody must have asked or counted everywhere."""
    if figure.kind not in _KINDS:
        return False
    near = Span(max(sentence.start, figure.span.start - _NEAR), min(sentence.end, figure.span.end + _NEAR))
    return _is_told_of_all(prose, near, figure) and not _THEN.search(prose, *near)


def _is_told_of_all(prose: str, near: Span, figure: Quantity) -> bool:
    end = figure.span.end
    if figure.kind == "multiple":
        return _THAN_ANY.match(prose, end, near.end) is not None
    if figure.kind in ("count", "number") and counted_share(prose, figure):
        return _IN_TEN.match(prose, end, near.end) is not None
    if (figure.kind == "percent" and figure.value < 100 and prose.startswith("of", end + 1)) or (
        figure.kind == "fraction" and not _COUNTED.search(prose, *figure.span)
    ):
        is_such = _OF_A_KIND.match(prose, end, near.end) or (figure.kind == "fraction" and _SUCH.match(prose, end, near.end))
        if is_such or (_OF_ALL.match(prose, end, near.end) and _NOW.search(prose, *near)):
            return True
    return figure.kind in _AVERAGED and _is_of_the_average(prose, near, figure)


def _is_of_the_average(prose: str, near: Span, figure: Quantity) -> bool:
    """Whether a figure is told of the average person or firm: "the average worker wastes 40 minutes a day"."""
    start, end = near.start, figure.span.start
    has_word = prose.find("average", start, end) >= 0 or prose.find("typical", start, end) >= 0
    average = _AVERAGE.search(prose, start, end) if has_word else None
    return average is not None and names_people(f"{average['noun']}s")
