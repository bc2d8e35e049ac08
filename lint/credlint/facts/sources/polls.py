"""Polls and studies that a text tells of before their results: "the museum asked 1,240 visitors", "of respondents"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.attributions import attributions
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sections import sections
from credlint.facts.sources.statistics import Statistic
from credlint.patterns import lazy

_ASKED = lazy(
    r"\b(?:respondents?|those (?:surveyed|polled|asked|questioned|interviewed)|[Aa]sked (?:what|which|whether|how|why|if|who|about)|survey participants|of the (?:sample|panel)|(?:registered|likely) voters|say they would"
    r"|participants|patients|volunteers|subjects|person-years|placebo|the (?:control|treatment|intervention|treated) group|the (?:trial|experiment|cohort))\b"
)
_STUDY = lazy(r"\b(?:trial|study|survey|poll|experiment)\b")
_ASKING = ("interviewed", "surveyed", "polled", "questioned")
_WHO_ASKED = lazy(
    r"(?r)\b(?!(?:were|was|been|be|are|is|when|those|people|of|all)[ \n])[\p{L}’'-]+[ \n](?:asked|surveyed|polled|questioned|interviewed|canvassed|quizzed)[ \n]"
    r"(?:(?:about|around|some|over|just|under|nearly|almost|more[ \n]than|a[ \n](?:random[ \n])?(?:sample|panel)[ \n]of)[ \n]){0,2}"
)
"""Before the number of those asked, behind who asked them: "the museum asked (1,240 visitors)"."""
_NEAR = 80
_FEWEST = 20
"""Fewer are no poll."""
_FAR = 1_000
"""Characters before a result in which its paragraph may say who asked."""


def is_of_a_poll_told_before(article: Article, statistic: Statistic) -> bool:
    """Whether a statistic is about those asked or treated ("of respondents") in a poll or study that its section tells of before, or its paragraph says who asked how many."""
    if _is_of_those_asked(article, statistic):
        return True
    sentence, span = statistic.sentence.span, statistic.span
    if not _ASKED.search(article.prose, max(sentence.start, span.start - _NEAR), min(sentence.end, span.end + _NEAR)):
        return False
    section = around(sentence, sections(article))
    return section is not None and _first_polls(article).get(section.span.start, sentence.start) < sentence.start


def _is_of_those_asked(article: Article, statistic: Statistic) -> bool:
    """Whether a statistic is the number of those asked, or a share told after it in its block."""
    kind = statistic.figures[-1].kind if statistic.figures else ""
    told: Sequence[Quantity] = statistic.figures if kind == "count" else ()
    if kind in ("percent", "fraction"):
        start = statistic.span.start
        told = inside(Span(max(statistic.sentence.block.span.start, start - _FAR), start), quantities(article))
    many = (figure for figure in told if figure.kind == "count" and figure.value >= _FEWEST)
    return any(_WHO_ASKED.match(article.prose, max(0, figure.span.start - _NEAR), figure.span.start) for figure in many)


@analysis
def _first_polls(article: Article) -> Mapping[int, int]:
    """Where the first survey or study of each section is named or linked, by the section's start."""
    found: dict[int, int] = {}
    for source in attributions(article):
        is_study = (
            source.kind in ("survey", "study", "own data")
            or source.verb in _ASKING
            or (source.kind in ("link", "footnote") and _STUDY.search(article.prose, *source.claim))
        )
        if is_study and source.named and (section := around(source.span, sections(article))):
            found.setdefault(section.span.start, source.span.start)
    return found
