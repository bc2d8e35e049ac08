"""Marks that stand for a source, or for the author's own data: citations, exhibits, "our survey", "we measured"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint.article import Article, Span
from credlint.facts.speech.sources import Kind
from credlint.facts.word_places import Beginnings, as_printed, matches_from, with_capital
from credlint.patterns import lazy

_CITATION = lazy(
    r"\[\d{1,3}(?:[ ]?[,–-][ ]?\d{1,3})*\]|(?<![\p{L}:,;][ \n])\bSources?:[ \n](?=\S)|\bet[ \n]al\b\.?"
    r"|\((?:[Ss]ource:[ ]|see[ ]|via[ ]|e\.g\.,?[ ])?\p{Lu}[\p{L}’'-]+(?:[ ](?:&[ ]|and[ ]|of[ ]|the[ ]|for[ ])?\p{Lu}[\p{L}’'-]*){0,6}(?:,?[ ](?:19|20)\d\d[a-z]?)\)"
    r"|\((?:[Ss]ource:[ ]|see[ ]|via[ ])?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\))\p{Lu}\p{Ll}[\p{L}’'-]+(?:[ ](?:&[ ]|and[ ]|of[ ]|the[ ]|for[ ])?\p{Lu}\p{Ll}[\p{L}’'-]*){0,6}\)(?=[.,;]|$)"
)
_EXHIBIT = lazy(r"\b(?:Figs?\.|Figures?|Tables?|Charts?|Exhibit|Appendix)[ \n]?(?:\d|[A-Z]\b)")
_OWN_DATA = lazy(
    r"\b[Oo]ur[ \n](?:\p{Ll}[\p{Ll}-]*[ \n]){0,3}?(?:survey|data|analysis|analyses|tests?|testing|measurements?|benchmarks?|research|estimates?|results|findings|experiments?|records|logs|study)\b"
)
_OWN_WORK = lazy(
    r"\b(?:[Ww]e|I)(?:[’'](?:ve|d))?[ \n](?:\p{Ll}+ly[ \n]|also[ \n]|have[ \n]|had[ \n])?(?:measured|found|surveyed|asked|interviewed|tested|ran|counted|analy[sz]ed|estimated?|calculated?|observed|collected|tracked|reviewed|recorded|benchmarked|compared|polled|saw|see|timed|weighed|logged|sampled)\b"
)
_EXHIBITS = "Fig Figs Figure Figures Table Tables Chart Charts Exhibit Appendix".split()
_DATA_WORDS = frozenset(
    "survey data analysis analyses test tests testing measurement measurements benchmark benchmarks research estimate estimates results findings experiment"
    " experiments records logs study".split()
)
WORK = frozenset(
    "measured found surveyed asked interviewed tested ran counted analyzed analysed estimate estimated calculate calculated observed collected tracked"
    " reviewed recorded benchmarked compared polled saw see timed weighed logged sampled".split()
)
"""What the author did to get a figure, in the past."""
_MARKS: tuple[tuple[regex.Pattern[str], Kind, Beginnings, tuple[frozenset[str], ...]], ...] = (
    (_CITATION, "footnote", as_printed("[", "(") | {"source": ("Source",), "sources": ("Source",), "al": ("et al", "et\nal")}, ()),
    (_EXHIBIT, "own data", {word.lower(): (word,) for word in _EXHIBITS}, ()),
    (_OWN_DATA, "own data", with_capital("our"), (_DATA_WORDS,)),
    (_OWN_WORK, "own data", with_capital("we") | {"i": ("I",)}, (WORK,)),
)
"""What stands for a source or the author's own data, what each begins with, and words of which its block holds one."""


def source_marks(article: Article) -> Iterator[tuple[Span, Kind]]:
    """The marks, kind by kind, with the kind of source that each stands for."""
    for pattern, kind, beginnings, others in _MARKS:
        for match in matches_from(article, pattern, beginnings, *others):
            yield Span(*match.span()), kind
