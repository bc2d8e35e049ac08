"""What can be counted in articles: words, figures, sources and readability scores, as a table or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from credlint.article import Article
from credlint.facts.attributions import attributions
from credlint.facts.quantities import quantities
from credlint.facts.text.readability import readability, sentence_lengths
from credlint.facts.zones import in_body
from credlint.report.text import visible


class ArticleStats(Struct):
    """Counts of the body of one article.

    words, sentences: of running text. figures: quantities. sources: attributions to somebody who can be asked, and links.
    The scores are None for a body too short to be scored; see facts/text/readability.py.
    """

    filename: str
    words: int
    sentences: int
    figures: int
    sources: int
    automated_readability_index: Decimal | None = None
    coleman_liau: Decimal | None = None
    lix: Decimal | None = None
    rix: Decimal | None = None

    def sources_per_1000_words(self) -> Decimal | None:
        """Sources in a thousand words, to a tenth; None without words."""
        return (Decimal(1000 * self.sources) / self.words).quantize(Decimal("0.1")) if self.words else None


_COLUMNS = ("file", "words", "sentences", "figures", "sources", "sources/1,000 words", "ARI", "Coleman-Liau", "LIX", "RIX")


def article_stats(article: Article, filename: str) -> ArticleStats:
    """Count what one article holds."""
    lengths = sentence_lengths(article)
    scores = next(iter(readability(article)), None)
    stats = ArticleStats(
        filename,
        sum(length.words for length in lengths),
        len(lengths),
        sum(in_body(article, figure.span) for figure in quantities(article)),
        sum(source.kind != "vague" and in_body(article, source.span) for source in attributions(article)),
    )
    if scores:
        stats.automated_readability_index, stats.coleman_liau = scores.automated_readability_index, scores.coleman_liau
        stats.lix, stats.rix = scores.lix, scores.rix
    return stats


def stats_json(found: Sequence[ArticleStats]) -> str:
    """The counts as a JSON list, one object an article."""
    return json.dumps([_data(stats) for stats in found], ensure_ascii=False, indent=2) + "\n"


def stats_text(found: Sequence[ArticleStats]) -> str:
    """The counts as a table, one row an article; empty without one."""
    if not found:
        return ""
    rows = [_COLUMNS, *(_row(stats) for stats in found)]
    widths = [max(len(row[index]) for row in rows) for index in range(len(_COLUMNS))]
    return "".join(_line(row, widths) for row in rows)


def _data(stats: ArticleStats) -> dict[str, str | int | float | None]:
    scores = (stats.automated_readability_index, stats.coleman_liau, stats.lix, stats.rix)
    names = ("automated_readability_index", "coleman_liau", "lix", "rix")
    return {
        "filename": stats.filename,
        "words": stats.words,
        "sentences": stats.sentences,
        "figures": stats.figures,
        "sources": stats.sources,
        "sources_per_1000_words": _float(stats.sources_per_1000_words()),
        **{name: _float(score) for name, score in zip(names, scores, strict=True)},
    }


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _row(stats: ArticleStats) -> tuple[str, ...]:
    scores = (stats.sources_per_1000_words(), stats.automated_readability_index, stats.coleman_liau, stats.lix, stats.rix)
    counts = (stats.words, stats.sentences, stats.figures, stats.sources)
    return (visible(stats.filename), *(f"{count:,}" for count in counts), *("-" if score is None else str(score) for score in scores))


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.ljust(width) if not index else cell.rjust(width) for index, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join((first, *others)).rstrip() + "\n"
