"""TXT001."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from credlint import Article, Problem, Related, Replacement, Rule, Span
from credlint.facts.beyond_ascii import beyond_ascii
from credlint.facts.word_places import matches_at, places_of
from credlint.patterns import lazy

_SUSPECT_CHARACTER = lazy(r"[\ufffd\x80-\x9fÂÃâÎÏÐÑÅÄðŸïƒ]")
_SUSPECT = lazy(r"[\ufffd\x80-\x9f]|[ÂÃâÎÏÐÑÅÄðŸïƒ][^\x00-\x7f]|Â(?= |$)|(?<=\p{Ll})Ã(?!\p{L})|Ã(?=[ \u00a0]{1,2}la\b)")
_TOKEN = lazy(r"[^\s\ufffc]+")
_TO_HERE = lazy(r"(?r)[^\s\ufffc]+")
_LOST = "\ufffd"
_SPACE = lazy(
    r"(?<=[\p{L}\p{N}.;:!?)”\"%][ \u00a0])(?<!\b(?i:letters?|vowels?|character|and|or|with|the|an?|of|by|to)[ ])Â(?=\u00a0[\p{L}\p{N}]|[ ](?!(?:or|and|is|was|as|in|to|with|for|becomes|stands)\b)[\p{Ll}\p{N}])|(?<=[\p{Ll}\p{N}.,;:!?)%])Â(?=[ \u00a0]|$)"
)
"""What is left of a no-break space: a capital with a circumflex that stands alone, or at the end of a word."""
_LOST_VOWEL = lazy(r"(?<=\p{Ll})Ã(?=[ \u00a0'’.,;:!?)]|$)|(?<![\p{L}])Ã(?=[ \u00a0]{1,2}la\b)")
"""What is left of "à", or of a vowel whose second half was lost; Portuguese has the letter in front of others only."""
_LOST_APOSTROPHE = lazy(
    r"(?<=\b\p{L}{1,8})\?(?:(?<=n\?)t|(?<=\b(?i:it|that|he|she|what|who|there|here|let|where|how)\?)s|(?<=\b(?i:we|they|you)\?)(?:re|ve|ll)|(?<=\bI\?)(?:m|ve|ll|d))(?![\p{L}\p{N}=/&])"
)
_AFTER_APOSTROPHE = ("?t", "?s", "?re", "?ve", "?ll", "?m", "?d")
_SMALL_FIGURE = lazy(r"â‚[€‚ƒ„…†‡ˆ‰]")
"""What is left of a subscript figure ("CO₂"). ftfy, which is careful, lets it pass."""


class Mojibake(Rule):
    """Characters garbled by reading the text in the wrong encoding.

    ## Why it matters

    "worldâ€™s" tells every reader that nobody looked at the page. Where a pound sign or a dash between two figures was garbled, the figures
    may be wrong too.

    ## How it decides

    ftfy, which knows the traces that wrong decoding leaves, looks at the words with characters that such traces contain; the traces of a
    no-break space ("Â" alone), of "à" ("SantÃ's") and of subscript figures, and question marks for apostrophes ("don?t") are told without it. The replacement
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

    ```bad
    Burning a litre of petrol frees 2.3 kg of COâ‚‚.
                                              ^^^^^^
    ```

    ```bad
    The fund will last Â until June.
                       ^
    ```

    ```bad
    Where SantÃ's mill stood, nobody knows.
              ^
    ```

    ```bad
    The keepers don?t know, and it?s late.
                   ^^
    ```

    ```good
    It was SÃO, he says; do you? tis so. The page is at /mill?s=1, and why?then
    ```

    ```good
    Romanian has the letters Ă, Â and Î; the letter Â was once an Î. Write Â or Î. ÂNGELA and Â. Silva came.
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
        suspects = list(_suspects(article))
        words = sorted([*(_garbled(suspects) if suspects else ()), *_lost_apostrophes(article)])
        if words:
            first, repaired = words[0]
            count = f" ({len(words)} words)" if len(words) > 1 else ""
            reading = f'; decoded rightly it reads "{repaired}"' if repaired else "; the character is lost"
            reading = "; it is left of a space" if repaired.isspace() else reading
            yield Problem(
                first,
                f'"{article.text(first)}" was read in the wrong encoding{count}{reading}',
                tuple(Related(span, f'reads "{text}"' if text.strip() else "lost here too") for span, text in words[1:]),
                "Read the source again in the encoding that it was written in.",
                tuple(Replacement(span, text) for span, text in words if text.strip()),
            )


def _suspects(article: Article) -> Iterator[regex.Match[str]]:
    """The words with a suspect character, in order. To look for one character is ten times as fast as to look at each."""
    prose = article.prose
    held = set(_SUSPECT_CHARACTER.findall(beyond_ascii(article)))
    starts = [at for character in held for at in places_of(character, prose, 0, len(prose), inside=True)]
    done = 0
    for suspect in matches_at(_SUSPECT, prose, starts, len(prose)):
        before = _TO_HERE.match(prose, 0, suspect.start() + 1) if suspect.start() >= done else None
        if before and (word := _TOKEN.match(prose, before.start())):
            yield word
            done = word.end()


def _lost_apostrophes(article: Article) -> Iterator[tuple[Span, str]]:
    """Question marks for apostrophes ("don?t"), as a program writes a character that its encoding lacks."""
    prose = article.prose
    marks = places_of("?", prose, 0, len(prose))
    for match in matches_at(_LOST_APOSTROPHE, prose, [at for at in marks if prose.startswith(_AFTER_APOSTROPHE, at)], len(prose)):
        yield Span(*match.span()), "’"


def _garbled(suspects: Iterable[regex.Match[str]]) -> Iterator[tuple[Span, str]]:
    """Garbled words, each with what ftfy makes of it, or nothing where that is no better."""
    from ftfy import fix_encoding  # noqa: PLC0415 - slow to import, and few articles need it
    from ftfy.badness import is_bad  # noqa: PLC0415

    for match in suspects:
        word = match.group()
        if space := _SPACE.search(match.string, match.start(), match.end() + 10):
            yield Span(*space.span()), " "
            continue
        if _SMALL_FIGURE.search(word):
            yield Span(*match.span()), _decoded(word)
            continue
        if not (_LOST in word or (_SUSPECT.search(word) and is_bad(word))):
            vowel = _LOST_VOWEL.search(match.string, match.start(), match.end() + 4)
            if vowel:
                yield Span(*vowel.span()), ""
            continue
        repaired = fix_encoding(word)
        is_better = repaired != word and _LOST not in repaired and not is_bad(repaired)
        yield Span(*match.span()), repaired if is_better else ""


def _decoded(word: str) -> str:
    """A word read as UTF-8 instead of Windows-1252; empty where it is not that."""
    try:
        return word.encode("cp1252").decode()
    except UnicodeError:
        return ""
