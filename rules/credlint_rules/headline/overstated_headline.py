"""HED002."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from credlint import Article, Problem, Related, Rule, Span
from credlint.facts.headlines import headlines
from credlint.facts.words import sentences_with
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy

_CERTAIN = lazy(r"\b(?P<verb>cures?|prevents?|eliminates?|proves?|causes?|kills?|stops?|reverses?|guarantees?|ends)\b", regex.I)
_HEDGED = "(?:may|might|could|can|appears? to|seems? to|suggests? that \\w+ (?:may|might|could)|is thought to|is believed to|potentially)"
_HEDGE = lazy(rf"\b{_HEDGED}\b", regex.I)
_ENDINGS = ("", "e", "es", "s", "ed", "ing")
_WORD = lazy(r"\p{L}{5,}")


class OverstatedHeadline(Rule):
    """A headline that states as certain what the body only thinks possible.

    ## Why it matters

    "Drug cures migraine" over "the drug may ease migraine" is what most readers take away, and what the study did not find.

    ## How it decides

    A verb of certain effect in the headline (cures, prevents, proves, causes, stops ...), and in the body the same verb only behind "may",
    "might" or "could", in a sentence that shares another word with the headline; it stands nowhere in the body without a hedge. A headline
    that hedges itself or asks is left alone.

    ## Examples

    ```bad
    # Onion tea prevents migraine, study finds
                ^^^^^^^^
    Onion tea may prevent some forms of migraine, a study of 40 students suggests.
    ```

    ```good
    # Onion tea may prevent migraine, study finds

    Onion tea may prevent some forms of migraine, a study of 40 students suggests.
    ```
    """

    code = "HED002"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for headline in headlines(article):
            text = article.text(headline.span)
            verb = _CERTAIN.search(text)
            if not verb or "?" in text or _HEDGE.search(text):
                continue
            hedge = _only_hedged(article, verb["verb"].lower(), set(_WORD.findall(text.lower())))
            if hedge:
                start = headline.span.start + verb.start()
                yield Problem(
                    Span(start, start + len(verb.group())),
                    f'the headline says "{verb.group()}", the body only "{article.text(hedge)}"',
                    (Related(hedge, "the body says so only here"),),
                    "Say in the headline what the body says.",
                )

    def needs(self, article: Article) -> str:
        return "" if headlines(article) else "a headline"


def _only_hedged(article: Article, verb: str, words: set[str]) -> Span | None:
    """Where the body has the verb behind a hedge; None where it has it without one too."""
    stem = verb.rstrip("s").removesuffix("e")
    used = _used(stem)
    told = sentences_with(article, body_sentences(article), [stem + ending for ending in _ENDINGS])
    found = [(match, sentence) for sentence in told for match in used.finditer(article.prose, *sentence.span)]
    if not found or not all(match["hedge"] for match, _ in found):
        return None
    match, sentence = found[0]
    shared = words & set(_WORD.findall(article.text(sentence.span).lower())) - {verb}
    return Span(*match.span()) if shared else None


@cache
def _used(stem: str) -> regex.Pattern[str]:
    """A verb in any of its forms, with the hedge before it, if there is one."""
    return lazy(rf"(?P<hedge>\b{_HEDGED} (?:\w+ly )?)?\b{stem}(?:{'|'.join(_ENDINGS[1:])})?\b", regex.I)
