"""HED002."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from credlint import Article, Problem, Related, Rule, Span
from credlint.facts.text.headlines import headlines
from credlint.facts.words import sentences_with
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy

_CERTAIN = lazy(r"\b(?P<verb>cures?|prevents?|eliminates?|proves?|causes?|kills?|stops?|reverses?|guarantees?|ends)\b", regex.I)
_HEDGED = "(?:may|might|could|can|appears? to|seems? to|suggests? that \\w+ (?:may|might|could)|is thought to|is believed to|potentially)"
_HEDGE = lazy(rf"\b{_HEDGED}\b", regex.I)
_LET_ALONE = lazy(
    r"\b(?:what|how|why|whether|who|if|when|until|unless|not|no|never|without|myths?|claims?|claimed|false|hopes?)\b|n['’]t\b", regex.I
)
"""A headline that asks, supposes or denies states nothing."""
_NO_STATEMENT = lazy(r"(?:^|\b(?:to|helps?|can|and|or|of|the|bus|root|common)[ ]|['\"‘“])\W*$", regex.I)
"""Before the verb: it is what somebody wants or advises, it is a noun, or it is quoted."""
_ONE_MORE = lazy(r"\b(?:further|more|other|another|additional|also|again|next|even|too)\b", regex.I)
_PRONOUN = lazy(r"(?r)\b(?:it|this|they|these)[ \n]", regex.I)
_ENDINGS = ("", "e", "es", "s", "ed", "ing")
_WORD = lazy(r"\p{L}{3,}")
_IDLE = frozenset(
    "the and for with from that this are was has its not new study finds find says say expert research report scientist doctor".split()
)


class OverstatedHeadline(Rule):
    """A headline that states as certain what the body only thinks possible.

    ## Why it matters

    "Drug cures migraine" over "the drug may ease migraine" is what most readers take away, and what the study did not find.

    ## How it decides

    A verb of certain effect in the headline (cures, prevents, proves, causes, stops ...), and in the body the same verb only behind "may",
    "might" or "could", in a sentence that shares a word with what stands before it in the headline and another with what stands after it;
    the verb stands nowhere in the body without a hedge. A headline that hedges itself, asks, denies, quotes or tells a plan ("to prevent")
    is left alone, and so is a body that expects more of the same ("could cause further delays").

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

    ```good
    # What causes migraine, and how onion tea helps

    Onions may cause migraine, a study of 40 students suggests.
    ```

    ```good
    # Causes of migraine in students

    Onions may cause migraine, a study of 40 students suggests.
    ```

    ```good
    # Wall to prevent floods in the old town approved

    The wall may prevent floods in the old town, the engineer said.
    ```

    ```good
    # Nurse doubts whether onion tea prevents migraine

    Onion tea may prevent migraine, Ada Kolm said in March. Her shop sells it.
    ```

    ```good
    # Strike stops trains in the north

    The strike stopped all trains on Monday. A second strike could stop trains on Friday.
    ```

    ```good
    # Fire causes delays on the coast line

    Trains ran late after the fire, and the fire could cause further delays on Friday.
    ```

    ```good
    # Council ends free parking

    Free parking is over. A trial of paid parking could end in May.
    ```
    """

    code = "HED002"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for headline in headlines(article):
            text = article.text(headline.span)
            verb = _CERTAIN.search(text)
            if not verb or "?" in text or any(pattern.search(text) for pattern in (_HEDGE, _LET_ALONE)):
                continue
            before, after = text[: verb.start()], text[verb.end() :]
            if _NO_STATEMENT.search(before) or after.startswith(" of "):
                continue
            hedge = _only_hedged(article, verb["verb"].lower(), _words(before), _words(after))
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


def _words(text: str) -> set[str]:
    """The words of a text that say something, without an "s" at their end."""
    return {word.rstrip("s") for word in _WORD.findall(text.lower())} - _IDLE


def _only_hedged(article: Article, verb: str, before: set[str], after: set[str]) -> Span | None:
    """Where the body has the verb behind a hedge; None where it has it without one too."""
    stem = verb.rstrip("s").removesuffix("e")
    used = _used(stem)
    endings = (*_ENDINGS, f"{stem[-1]}ed", f"{stem[-1]}ing")
    told = sentences_with(article, body_sentences(article), [stem + ending for ending in endings])
    found = [(match, sentence) for sentence in told for match in used.finditer(article.prose, *sentence.span)]
    if not found or not all(match["hedge"] for match, _ in found):
        return None
    for match, sentence in found:
        text, said = article.text(sentence.span), _words(article.text(sentence.span))
        is_of_it = not before.isdisjoint(said) or _PRONOUN.match(article.prose, sentence.span.start, match.start())
        if is_of_it and not after.isdisjoint(said) and not _ONE_MORE.search(text):
            return Span(*match.span())
    return None


@cache
def _used(stem: str) -> regex.Pattern[str]:
    """A verb in any of its forms, with the hedge before it, if there is one."""
    return lazy(rf"(?P<hedge>\b{_HEDGED} (?:\w+ly )?)?\b{stem}(?:{'|'.join(_ENDINGS[1:])}|{stem[-1]}(?:ed|ing))?\b", regex.I)
