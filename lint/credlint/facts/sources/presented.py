"""Presented studies: the report that an article of the news hands on, named in its title and lead, and the study that it told of before."""

from __future__ import annotations

from credlint.article import Article, analysis, inside
from credlint.facts.dates.names import MONTH
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.sources.named_later import opening_place, paragraphs
from credlint.facts.sources.news import sources
from credlint.facts.sources.studies import first_study
from credlint.patterns import lazy

_KIND = r"(?:[Rr]eport|[Ii]ndex|[Ss]urvey|[Ss]tudy|[Pp]oll|[Cc]ensus|[Bb]arometer|[Oo]utlook|[Tt]racker|[Mm]onitor|[Aa]udit)"
_SHOWN = lazy(
    rf"\b{_KIND}[ ](?:[Ss]hows?|[Ff]inds?|[Ff]ound|[Rr]eveals?|[Ss]ays?|[Ss]uggests?|[Ii]ndicates?|[Rr]eleased|[Pp]ublished|[Oo]ut)\b"
    rf"|^\p{{Lu}}\S*(?:[ ]\S+){{0,5}}?[ ](?:[Rr]eleases?|[Pp]ublish(?:es)?|[Ii]ssues|[Uu]nveils|[Pp]resents|[Pp]osts)[ ].*\b{_KIND}\b"
)
"""Of a title: "..., Guild Report Shows", "Guild Releases Rent Index"."""
_TITLED = lazy(rf"\b(?:\p{{Lu}}[\p{{L}}\d’'-]*[ \n]|(?:19|20)\d\d[ \n]){{2,8}}{_KIND}\b")
"""A report by its name: "the Guild's 2025 Rent Report"."""
_APPEARED = lazy(
    r"\b(?:[Ff]indings|[Rr]esults|[Ss]tudy|[Pp]aper|[Rr]esearch|[Ww]ork|[Tt]rial|[Aa]nalysis)(?:,[ \n](?:led|written|funded|paid[ \n]for)[ \n]by[^;:!?]{3,100}?,)?(?:[ \n](?:was|were|is|are|has|have|been|also|both|first|simultaneously|later|today|appeared|appears)){0,4},?[ \n]"
    rf"(?:(?:published|presented|reported|described|unveiled|released|appeared|appearing|appears)(?:[ \n](?:and[ \n])?(?:\p{{Ll}}+|on[ ]\p{{Lu}}\p{{Ll}}+day)){{0,6}}?[ \n])(?:in|at|by)[ \n](?:the[ \n]|a[ \n]|its[ \n]|journal[ \n]|annual[ \n]){{0,3}}(?!{MONTH}\b)\p{{Lu}}"
)
"""The findings were presented at the Congress of Tides; the paper, published in Nature."""
_OPENING = 6
"""Paragraphs in which a report of the news says where its study appeared."""
_WAS_FOUND = lazy(r"\b(?:was|were|been|is|are)[ \n](?:also[ \n])?found[ \n](?:to|that|in|at)\b")
_LEAD = 3
"""Paragraphs of a report of the news in which the study may be named in the next."""


@analysis
def presents_a_report(article: Article) -> bool:
    """Whether the article hands on one report: its first paragraphs say where its findings appeared, or its title that a report shows something, and its lead which."""
    opening = paragraphs(article)[:_OPENING]
    if any(_APPEARED.search(article.prose, *block.span) for block in opening):
        return True
    titles = [article.metadata.title, *(article.text(block.span) for block in article.blocks if block.kind == "title")]
    return bool(opening) and any(_SHOWN.search(title) for title in titles) and bool(_TITLED.search(article.prose, *opening[0].span))


def is_of_the_study(article: Article, sentence: Sentence) -> bool:
    """Whether a finding is of the study that the article is about: one "was found", after the study, or it stands in the lead and the study in the next paragraph."""
    if first_study(article) < sentence.span.start and _WAS_FOUND.search(article.prose, *sentence.span):
        return True
    place = opening_place(article, sentence)
    if not 0 < place <= _LEAD:
        return False
    after = inside(paragraphs(article)[place].span, sentences(article))
    return any(
        source.kind in ("study", "survey") and source.verb for other in after[:1] for source in sources(article).get(other.span.start, ())
    )
