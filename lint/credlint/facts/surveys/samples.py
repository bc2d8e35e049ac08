"""Samples: how many were asked, tested or treated."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.figures.reported import UNSIGNED, reported
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.facts.words import FIGURE, matches
from credlint.patterns import lazy


class Sample(Struct, frozen=True):
    """A sample: "n = 400", "1,004 adults surveyed".

    size: as printed. low, high: the sizes that print alike, with what "about" adds; equal to the size where it is given as n.
    kind: "survey" where its sentence speaks of asking, "study" where of testing or treating, "" for an n alone.
    noun: who, lower case, or empty.
    """

    span: Span
    size: Decimal
    low: Decimal
    high: Decimal
    kind: Literal["survey", "study", ""]
    noun: str = ""


_N = lazy(
    rf"(?<![\p{{L}}\p{{N}}_(]|[A-Za-z][ ]?[-*/+])[nN][ ]?=[ ]?(?P<size>{UNSIGNED})(?![ ]?[%×^*/+])|\([nN][ ]?=[ ]?(?P<size>{UNSIGNED})"
)
_SIZE = lazy(rf"\b(?:sample[ \n]size|base|sample)(?:[ \n](?:of|was|is)|:)[ \n](?P<size>{UNSIGNED})(?=[.,;)\n]|$)", regex.IGNORECASE)
WHO = frozenset(
    "people persons adults respondents participants patients volunteers voters women men children pupils students teachers parents households families employees"
    " workers executives managers leaders developers engineers users customers consumers shoppers drivers readers residents citizens americans britons canadians"
    " australians germans firms companies businesses organizations organisations subjects individuals teenagers teens adolescents infants babies toddlers smokers nurses"
    " doctors physicians professionals marketers owners viewers members graduates undergraduates professors scientists researchers mothers fathers couples twins"
    " homeowners renters taxpayers travelers travellers passengers cases controls interviews questionnaires responses answers submissions survivors veterans players athletes runners"
    " mice rats animals dogs cats buyers investors farmers schools hospitals homes testers raters reviewers guests judges jurors".split()
)
"""Who makes up a sample."""
_ASKED = lazy(
    r"\b(?:surveys?|surveyed|surveying|polls?|polled|polling|pollsters?|interview(?:s|ed)?|questionnaires?|respon(?:ded|dents?|ses?)|asked|questioned|sampled?|canvassed)\b",
    regex.IGNORECASE,
)
_TESTED = lazy(
    r"\b(?:trial|study|studied|experiment|enrol+ed|recruited|participants?|participated|took part|volunteers?|randomi[sz]ed|assigned|cohort|followed|tested|patients|treated|analy[sz]ed"
    r"|included|examined|observed|scanned|measured)\b",
    regex.IGNORECASE,
)
_NATION = lazy(r"[ \n](?:U\.S\.|US|UK|U\.K\.)[ \n](?:(?:registered|likely|adult)[ \n])?(?P<who>\p{L}+)")


@analysis
def samples(article: Article) -> tuple[Sample, ...]:
    """The samples of the prose, in order: each n, and each count of people or firms in a sentence that speaks of asking or testing them."""
    found: list[Sample] = []
    for sample in sorted([*_given(article), *_counted(article)], key=lambda sample: sample.span):
        if not found or found[-1].span.end <= sample.span.start:
            found.append(sample)
    return tuple(found)


def _given(article: Article) -> Iterator[Sample]:
    """ "n = 400", "sample size of 400". An n with decimals is another quantity."""
    for match in [*matches(article, _N, ("n",), ("=",)), *matches(article, _SIZE, ("sample", "base"), (FIGURE,))]:
        size = reported(match["size"]).value
        if size == size.to_integral_value() and size > 0:
            yield Sample(_trimmed(match), size, size, size, "")


def _trimmed(match: regex.Match[str]) -> Span:
    return Span(match.start() + match.group().startswith("("), match.end())


def _counted(article: Article) -> Iterator[Sample]:
    figures = quantities(article)
    counted = [figure.span for figure in figures if who_of(article.prose, figure)]
    told = dict.fromkeys(sentence.span for span in counted if (sentence := around(span, sentences(article))))
    for start, end in told:
        people = [(figure, who) for figure in inside(Span(start, end), figures) if (who := who_of(article.prose, figure))]
        if people and (kind := _kind(article.prose, start, end)):
            for figure, who in people:
                low = figure.value - figure.half_step if figure.bound in ("more than", "at least") else figure.low
                yield Sample(figure.span, figure.value, max(low, Decimal(1)), figure.high, kind, who)


def who_of(prose: str, figure: Quantity) -> str:
    """Who a figure counts, where it is a whole number of people or firms ("adults" of "1,174 U.S. adults aged 18 and older"), or empty."""
    is_whole = figure.value >= 2 and figure.value == figure.value.to_integral_value()
    if figure.kind != "count" or not is_whole or figure.damaged or figure.per or figure.shared:
        return ""
    nation = _NATION.match(prose, figure.span.end)
    words = [nation["who"].lower()] if nation else figure.phrase.split()
    return next((word for word in words if word in WHO), "")


def _kind(prose: str, start: int, end: int) -> Literal["survey", "study", ""]:
    if _ASKED.search(prose, start, end):
        return "survey"
    return "study" if _TESTED.search(prose, start, end) else ""
