"""Spoken quotations: what an article lets people say in words of their own, beside the verb that says so."""

from __future__ import annotations

from credlint.article import Article, analysis
from credlint.facts.quotations import Quotation, quotations
from credlint.patterns import lazy

_SAYING = r"\b(?:said|says|told|tells|added|adds|wrote|writes|explained|explains|argued|argues|noted|notes|warned|warns|recalled|recalls|replied|asked|insisted|joked|called)\b"
_BEFORE = lazy(rf"{_SAYING}[^“\"]{{0,50}}$")
_AFTER = lazy(rf"[^“\".;:!?]{{0,40}}?{_SAYING}")
_BEFORE_REACH = 64
_AFTER_REACH = 56
_WORDS = 5
"""Fewer words between quotation marks may be a name or a word that is spoken of."""


@analysis
def spoken(article: Article) -> tuple[Quotation, ...]:
    """The quotations of five words or more beside a verb of saying, in order. Block quotations have none beside them."""
    prose = article.prose
    return tuple(
        quotation
        for quotation in quotations(article)
        if prose.count(" ", *quotation.span) >= _WORDS - 1
        and (
            _AFTER.match(prose, quotation.span.end, quotation.span.end + _AFTER_REACH)
            or _BEFORE.search(prose[max(0, quotation.span.start - _BEFORE_REACH) : quotation.span.start])
        )
    )
