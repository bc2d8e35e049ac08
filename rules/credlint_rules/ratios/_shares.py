"""When a portion and the share beside it part ways."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from credlint import Article
from credlint.article import around
from credlint.facts.quantities import Quantity
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentences
from credlint.facts.shares.portions import Portion, Share, portions
from credlint.patterns import lazy

_ADJUSTED = lazy(
    r"\b(?:weighted|adjusted|standardi[sz]ed|respectively|extrapolated|imputed|median|precincts|polling (?:places|stations|districts)|(?:districts|counties|constituencies) (?:reporting|counted))\b"
)
"""Words of shares that are no plain ratios: adjusted ones, and those of votes in the places counted so far."""


def mismatches(article: Article, form: str) -> Iterator[tuple[Portion, Share]]:
    """The portions of a form that the article tells in its own voice beside a share that they do not make, each with that share."""
    for portion in unquoted(article, portions(article)):
        if portion.form == form and portion.share and _departs(portion) and not _is_adjusted(article, portion):
            yield portion, portion.share


def _departs(portion: Portion) -> bool:
    """Whether no share that the portion's figures stand for fits what is printed beside them."""
    if not portion.share or (isinstance(portion.share, Quantity) and portion.share.damaged):
        return False
    low, high = _printed(portion.share)
    told = portion.part / portion.whole * 100
    if portion.bound in ("more than", "at least"):
        return high < told
    if portion.bound in ("less than", "at most", "nearly"):
        return low > told
    return high < portion.low or low > portion.high


def _printed(share: Share) -> tuple[Decimal, Decimal]:
    """The percentages that a printed share stands for, rounded or cut off."""
    if not isinstance(share, Quantity):
        return share.low, share.high
    return min(share.low, share.value - share.half_step), max(share.high, share.value + 2 * share.half_step)


def _is_adjusted(article: Article, portion: Portion) -> bool:
    """Whether the sentence says that its shares are no plain ratios of its counts."""
    sentence = around(portion.span, sentences(article))
    return sentence is not None and bool(_ADJUSTED.search(article.prose, *sentence.span))
