"""TXT007."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule, Span
from credlint.facts.words import blocks_with
from credlint.patterns import lazy

_DOLLAR = lazy(r"\$(?=\d|\.\d)")


class DollarAsMaths(Rule):
    """Two dollar amounts in one paragraph, which a renderer of mathematics would take for a formula.

    ## Why it matters

    Where a page renders "$...$" as mathematics, "$5 to $10" comes out as "5to10" in italics: the signs and the spaces are gone.

    ## How it decides

    Two or more unescaped dollar signs before figures in one paragraph, item or cell. Whether the page renders mathematics does not show in the
    article, so the rule is in preview: turn it on for a site that does.

    ## Examples

    ```bad
    A ticket costs $5 to $10 on weekdays.
                   ^
    ```

    ```good
    A ticket costs \\$5 to \\$10 on weekdays. A coffee costs $3.
    ```
    """

    code = "TXT007"
    preview = True

    def check(self, article: Article) -> Iterator[Problem]:
        for block in blocks_with(article, "$"):
            spans = [Span(*match.span()) for match in _DOLLAR.finditer(article.prose, *block.span) if _is_bare(article, match.start())]
            if len(spans) > 1:
                yield Problem(
                    spans[0],
                    f"{len(spans)} bare dollar signs in one paragraph: a page that renders mathematics takes them in pairs",
                    tuple(Related(span, "another") for span in spans[1:]),
                    "Escape them (\\$) where the page renders mathematics.",
                )


def _is_bare(article: Article, offset: int) -> bool:
    """Whether no backslash stands before a dollar sign in the source."""
    place = article.locate(Span(offset, offset + 1))
    return not article.pieces[place.start : place.end].startswith("\\") and article.pieces[max(place.start - 1, 0) : place.start] != "\\"
