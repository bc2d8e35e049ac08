"""The identity of a finding: it survives edits elsewhere in the file."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b

from credlint.article import Article, Span
from credlint.facts.sentences import sentence_around
from credlint.patterns import lazy

_WORD = lazy(r"\w+")
_NEIGHBOURS = 8
"""Words that are taken on each side."""
_REACH = 120
"""Characters that these words are looked for in."""


class Fingerprints:
    """Gives the fingerprints of one article's findings, in the order in which they are asked for."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._seen: Counter[tuple[str, str]] = Counter()

    def of(self, code: str, span: Span) -> str:
        """16 hexadecimal digits of: the code, the words of the span and around it in its sentence, and how often this came before."""
        return self.of_words(code, self._words(span))

    def of_words(self, code: str, words: str) -> str:
        """16 hexadecimal digits of: the code, the words, and how often this came before."""
        occurrence = self._seen[code, words]
        self._seen[code, words] += 1
        return blake2b(f"{code}\n{words}\n{occurrence}".encode(errors="surrogatepass"), digest_size=8).hexdigest()

    def _words(self, span: Span) -> str:
        start, end = sentence_around(self._article, span)
        prose = self._article.prose
        before = _WORD.findall(prose[max(start, span.start - _REACH) : span.start])[-_NEIGHBOURS:]
        after = _WORD.findall(prose[span.end : max(span.end, min(end, span.end + _REACH))])[:_NEIGHBOURS]
        return " ".join((*before, *_WORD.findall(self._article.text(span)), *after)).casefold()
