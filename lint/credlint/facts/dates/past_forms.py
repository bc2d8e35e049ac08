"""The past verbs of a stretch of text, and those of them that look ahead."""

from __future__ import annotations

from credlint.article import Span
from credlint.facts.dates import tense_words as words
from credlint.patterns import lazy

WORD = lazy(r"[\p{L}][\p{L}'’-]*")
_PROGRESSIVE = lazy(
    r"\s+(?:not\s+|also\s+|still\s+|all\s+)?(?:to\b|(?!(?:living|studying|teaching|serving)\b)\p{Ll}+ing\b|(?:about|set|due|likely|slated|poised|bound|on track|on course)\b(?! (?:in|on|by)\b))"
)
_PARTICIPLE = lazy(r"(?:\s+(?:not|been|also|then|still|all|now|\p{Ll}+ly))*\s+(?P<word>\p{Ll}+)")
_VALUED = lazy(r"[ \n](?:(?:seen|put|priced|pegged)[ \n]at|aside)\b")


def past_verbs(text: str, start: int, end: int) -> list[Span]:
    """The past verbs in a stretch of text, in order: no participles in a passive of the present, no adjectives, no "was to", "was going"."""
    found: list[Span] = []
    previous = ""
    for match in WORD.finditer(text, start, end):
        word = match.group().lower()
        is_name = match.group()[0].isupper() and word not in words.AT_HEAD
        is_past = not is_name and (word in words.PAST or (len(word) > 3 and word.endswith("ed") and word not in words.NO_PAST))
        is_past = is_past or (word in words.PARTICIPLES and previous in ("has", "have", "had", "'ve", "’ve"))
        if (
            is_past
            and previous not in words.BEFORE_A_PARTICIPLE
            and not (word == "cut" and previous in words.CUT)
            and not (word in ("was", "were") and _PROGRESSIVE.match(text, match.end()))
        ):
            found.append(Span(*match.span()))
        if not word.endswith("ly") and word not in ("not", "also", "now", "currently", "still", "first", "already"):
            previous = word
    return found


def is_wish(text: str, verb: Span) -> bool:
    """Whether a verb, or the participle after "was", looks ahead: "expected", "was still projected"."""
    if text[verb.start : verb.end].lower() in words.LOOKING_AHEAD:
        return True
    participle = _PARTICIPLE.match(text, verb.end)
    return bool(participle and participle["word"] in words.LOOKING_AHEAD) or _VALUED.match(text, verb.end) is not None


def is_label(text: str) -> bool:
    """Whether a short text without a closing mark is a label ("Days elapsed in 2025 Q1") and no sentence."""
    return text[-1] not in '.!?…:;)"”’' and text.count(" ") < 8
