"""What makes all figures of an article the author's own: a sentence that says so, and an account of the author's own work."""

from __future__ import annotations

import regex

from credlint.article import Article, Span, analysis
from credlint.facts.quotations import is_quoted
from credlint.facts.speech.source_marks import WORK
from credlint.facts.speech.voices import first_person, speaks_for_itself
from credlint.facts.words import matches
from credlint.facts.zones import body_blocks
from credlint.patterns import lazy

_FIGURES = (
    "figures? numbers? measurements? timings? data results? benchmarks? tests? runs? counts? prices? values? samples? weights?".split()
)
_FIGURE = rf"(?:{'|'.join(_FIGURES)})"
_FIGURE_WORDS = frozenset(word for noun in _FIGURES for word in (noun.replace("?", ""), noun.replace("s?", "")))
_DONE = WORK - frozenset("saw see found estimate calculate observed reviewed compared".split())
_WORK = rf"(?:{'|'.join(sorted(_DONE))})"
_OURS = lazy(
    rf"\b(?:[Aa]ll|[Tt]he|[Tt]hese|[Tt]hose)[ \n](?:of[ \n]the[ \n])?(?:\p{{Ll}}+[ \n]){{0,2}}?{_FIGURE}\b[^.;:!?]{{0,60}}?[ \n]"
    r"(?:(?:are|were)[ \n](?:all[ \n])?(?:ours|mine|(?:our|my)[ \n]own)\b|(?:are|were|come|came)[ \n](?:all[ \n])?(?:taken[ \n])?from[ \n](?:our|my)[ \n](?:own|logs?|tests?|records?|runs?|measurements?|counts?|books|data(?:base)?|survey|analysis|benchmarks?|meters?|sensors?|bills?)\b)"
)
"""All numbers below are ours."""
_MEASURED = lazy(
    rf"\b(?:All[ \n](?:of[ \n]the[ \n])?(?:\p{{Ll}}+[ \n])?{_FIGURE}\b[^.;:!?]{{0,40}}?[ \n](?:were|was|are)[ \n]"
    r"(?:made|taken|done|run|performed|carried[ \n]out|recorded|measured|repeated|averaged|collected)[ \n](?!(?:by|from|up)\b)"
    rf"|Each[ \n](?:of[ \n]the[ \n])?(?:\p{{Ll}}+[ \n])?{_FIGURE}[ \n](?:\p{{Ll}}+[ \n])?is[ \n](?:the|an?)[ \n](?:mean|median|average|best|fastest|sum)[ \n]of)"
)
"""All timings were taken on one laptop; each figure is the median of 50 runs."""
_PIECE = r"(?:article|story|post|piece|report|review|comparison|test|analysis|column|series|chapter)"
_FOR_THIS = lazy(rf"\bFor[ \n]this[ \n]{_PIECE},?[ \n](?:we|I)[ \n](?:\p{{Ll}}+ly[ \n])?{_WORK}\b")
_HOW = lazy(rf"\bHow[ \n](?:we|I)(?:[’']ve)?[ \n]{_WORK}\b(?!.*\?)")
"""How we counted."""
_STATS = r"(?:data|stats|statistics|numbers|figures|logs|records|books)"
_SHARED = lazy(
    rf"\bshar(?:e|ing)[ \n](?:with[ \n]you[ \n])?(?:(?:some|a[ \n]few|all|more)[ \n])?(?:of[ \n])?(?:our[ \n]own|our|behind[- \n]the[- \n]scenes)[ \n](?:[\p{{L}}-]+[ \n]){{0,3}}?{_STATS}\b(?![ \n](?:on|about)\b)"
    rf"|\b(?:look(?:ed|ing)?|dig|digging|dug|div(?:e|ed|ing)|dove)[ \n](?:\p{{Ll}}+[ \n]){{0,3}}?(?:at|into)[ \n](?:our|my)[ \n](?:own[ \n])?(?:(?!customer|client|user)[\p{{L}}’'-]+[ \n]){{0,4}}?{_STATS}\b"
)
"""We share some behind-the-scenes data; I wanted to look closer at our own numbers."""
_SHARING = frozenset("share sharing look looked looking dig digging dug dive dived diving dove".split())
_STAT_WORDS = frozenset("data stats statistics numbers figures logs records books".split())
_PAST = r"(?:(?!need\b|feed\b|speed\b|breed\b|bleed\b)\p{L}{2,}ed|built|cut|made|ran|grew|got|went|wrote|spent|lost|won|found|learnt|did|took|brought|kept|sped|rebuilt|shrank|paid|sold|bought)"
_TITLE = lazy(rf"(?:(?:How|What|Why)[ \n])?(?:[Ww]e|I)[ \n](?:\p{{Ll}}+ly[ \n])?{_PAST}\b|(?:My|I)[ \n]", regex.I)
_RELEASE = lazy(
    r"^(?:Annual|Half-year|Interim|Quarterly)[ ][Rr]eport[ ](?:(?:for[ ])?\d{4}(?:[ ]of[ ].*)?$|of[ ]the[ ][^:]*$)|\b(?:(?:[Rr]elease|[Vv]ersion)[ ]v?\d+\.\d|[Rr]elease[ ][Nn]otes\b|[Cc]hangelog\b)|[ ]v?\d+\.\d+(?:\.\d+)?[ ](?:is[ ](?:out|here)|released)\b"
)
_DEAR = lazy(r"Dear[ ][\p{L} ,.’'-]{2,60},$")
_LOOKS_BACK = lazy(r"\b(?:recap|retrospective|wraps?[ -]up|wrap-?up|year[ ]in[ ]review|post-?mortem|transparency[ ]report)\b", regex.I)
_MY_BOOKS = lazy(
    r"\b[Mm]y[ \n](?:(?:own|personal|monthly|yearly|annual|household|family)[ \n]){0,2}(?:finances?|budget|expenses|spending|savings|income|household|bills|taxes|portfolio)\b"
)
"""Of the first paragraph: "I use my own budget to show it"."""
_MINE = lazy(r"(?:My|I)[ \n]")
_WORK_FIRST = lazy(rf"\b(?:[Ww]e|I)(?:[’']ve)?[ \n](?:\p{{Ll}}+ly[ \n]|also[ \n]|then[ \n]|have[ \n])?{_WORK}\b(?![ \n](?:my|our)sel)")


@analysis
def own_work(article: Article) -> tuple[Span, ...]:
    """The words, in order, by which an article tells that its figures are the author's own; not in quotations."""
    found = [
        *(match for pattern in (_OURS, _MEASURED) for match in matches(article, pattern, _FIGURE_WORDS)),
        *matches(article, _FOR_THIS, ("for",), ("this",), _DONE),
        *matches(article, _HOW, ("how",), _DONE),
        *matches(article, _SHARED, _SHARING, _STAT_WORDS),
    ]
    spans = sorted(Span(*match.span()) for match in found)
    return tuple(span for span in spans if not is_quoted(article, span))


@analysis
def tells_own_work(article: Article) -> bool:
    """Whether an article is the author's account of his own work: the notes on a release, an annual report, a letter, or one told in the first person.

    Of the last, the title or the first paragraph says what the author did, the title that he looks back ("recap"), the first paragraph that he opens
    his books ("my own budget"), or the latter begins with "I" or "My".
    """
    titles = [article.metadata.title, *(article.text(block.span) for block in article.blocks if block.kind == "title")]
    first = next((block.span for block in body_blocks(article) if block.kind == "paragraph"), None)
    if any(_RELEASE.search(title) for title in titles):
        return True
    if first and _DEAR.match(article.prose, *first):
        return bool(first_person(article))
    if not speaks_for_itself(article):
        return False
    if any(_TITLE.match(title) or _LOOKS_BACK.search(title) for title in titles):
        return True
    return first is not None and bool(
        _MINE.match(article.prose, first.start) or _WORK_FIRST.search(article.prose, *first) or _MY_BOOKS.search(article.prose, *first)
    )
