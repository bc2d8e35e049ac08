"""TXT001."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Replacement, Rule, Span
from credlint.facts.beyond_ascii import beyond_ascii
from credlint.patterns import lazy

_HEADS = "ÂÃâÎÏÐÑÅÄðŸïƒ"
_SUSPECT = lazy(rf"[\ufffd\x80-\x9f]|[{_HEADS}][^\x00-\x7f]")
_PAIRS = {head: lazy(rf"{head}[^\x00-\x7f]") for head in _HEADS}
_TOKEN = lazy(r"[^\s\ufffc]+")
_LOST = "\ufffd"
_ALONE = frozenset((_LOST, *map(chr, range(0x80, 0xA0))))
"""Characters that are a trace of wrong decoding wherever they stand; the heads are, before another that is not ASCII."""


class Mojibake(Rule):
    """Characters garbled by reading the text in the wrong encoding.

    ## Why it matters

    "worldâ€™s" tells every reader that nobody looked at the page. Where a pound sign or a dash between two figures was garbled, the figures
    may be wrong too.

    ## How it decides

    ftfy, which knows the traces that wrong decoding leaves, looks at the words with characters that such traces contain. The replacement
    character "\ufffd" is reported wherever it stands: the character it replaced is lost. All words are one finding with related places.
    Where ftfy can undo the damage, the finding says what it reads then. Code is not looked at.

    ## Examples

    ```bad
    The cafÃ© sold 40 cakes on its first day.
        ^^^^^
    ```

    ```bad
    A ticket costs \ufffd5 on weekdays.
                   ^^
    ```

    ```good
    The café in Ångström Street sells crème brûlée at £5.
    ```

    ## References

    - Robyn Speer, ftfy ("fixes text for you"), 2019.
    """

    code = "TXT001"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        words = list(_garbled(article)) if _may_be_garbled(article) else []
        if words:
            first, repaired = words[0]
            count = f" ({len(words)} words)" if len(words) > 1 else ""
            reading = f'; decoded rightly it reads "{repaired}"' if repaired else "; the character is lost"
            yield Problem(
                first,
                f'"{article.text(first)}" was read in the wrong encoding{count}{reading}',
                tuple(Related(span, f'reads "{text}"' if text else "lost here too") for span, text in words[1:]),
                "Read the source again in the encoding that it was written in.",
                tuple(Replacement(span, text) for span, text in words if text),
            )


def _may_be_garbled(article: Article) -> bool:
    held = set(beyond_ascii(article))
    return bool(held & _ALONE) or any(_PAIRS[head].search(article.prose) for head in sorted(held & _PAIRS.keys()))


def _garbled(article: Article) -> Iterator[tuple[Span, str]]:
    """Garbled words, each with what ftfy makes of it, or nothing where that is no better."""
    from ftfy import fix_encoding  # noqa: PLC0415 - slow to import, and few articles need it
    from ftfy.badness import is_bad  # noqa: PLC0415

    for match in _TOKEN.finditer(article.prose):
        word = match.group()
        if word.isascii() or not (_LOST in word or (_SUSPECT.search(word) and is_bad(word))):
            continue
        repaired = fix_encoding(word)
        is_better = repaired != word and _LOST not in repaired and not is_bad(repaired)
        yield Span(*match.span()), repaired if is_better else ""
