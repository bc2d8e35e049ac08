"""Damaged amounts: what is left of a figure when a program expanded its dollar sign. Read on raw prose, before anything else.

The shapes are those of the writers that substitute `$1`, `$12` ... in text: shells in double quotes and unquoted here-documents, Perl,
PowerShell, and replacement strings of regular-expression engines. Each leaves its own residue of "$1.8 million", "$5,000", "$0.05".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import regex

from credlint.article import Article, Span, analysis
from credlint.patterns import lazy

DamageKind = Literal["leading-dot", "no-number", "orphan-group", "shell-name", "empty-slot", "cut-amount"]


@dataclass(slots=True)
class Damage:
    """A place where a figure is incomplete, and in which way."""

    span: Span
    kind: DamageKind


_WANTS_AMOUNT = (
    "[Rr]aised|raises?|paid|pays?|cost|costs|worth|earned|invested|spent|from|to|by|than|nearly|almost|roughly|approximately|valued at|fined|totaled|totalled|"
    "reached|exceeded|surpassed"
)
_PAYS = "[Cc]osts?|[Pp]aid|[Pp]ays?|[Rr]aised|worth|priced at|valued at|charges?|fined|saves?|spent"
_RATE = "month|mo|year|yr|week|day|hour|hr|user|seat|head|person|unit"
_SHELL = r"(?:(?:/usr)?/bin/(?:ba|z|da|k|c|tc|fi)?sh|(?<![\p{L}\p{N}./-])-?(?:ba|z|da|k)sh|(?<=[ (])-e|[\p{L}\p{N}_-]+\.sh)"

_AMOUNT_WITHOUT_HEAD = (
    r"\.\d{1,3}(?<=(?<![\p{L}\p{N}.,)\]%*?!])(?<!\p{N}[ ])\.\d{1,3}|\b(?:US|AU|CA|HK|NZ|A|C|S)\.\d{1,3})"
    r"[ -]?(?:thousand|million|billion|trillion|mln|bn|[MBK])(?![\p{L}\p{N}])(?:[ ](?:million|billion|trillion)\b)?"
)
_FROM_TO = (
    r"\b[Ff]rom\s{1,3}to\s{1,2}(?=[.,;:)]|(?:per|a|in|by|between|over|within|after|during)\b)"
    r"|\b[Bb]etween\s{1,3}and\s{1,2}(?=[.,;:)])|\bfrom[ ]{2,}to(?![\p{L}-])"
)
# Each pattern begins with something rare, so that the search can skip from one to the next; what must stand before is looked up behind.
_PATTERNS: tuple[tuple[DamageKind, str], ...] = (
    ("leading-dot", _AMOUNT_WITHOUT_HEAD),
    ("no-number", r"(?<=[\p{L},;:—–])(?:[ \t]{2,}|[ ]\+[ ]?)(?:(?:m|b|tr)illion|thousand)(?![\p{L}-])"),
    ("no-number", rf"(?:m|b|tr)illion(?<=\b(?:{_WANTS_AMOUNT})[ ](?:m|b|tr)illion)(?![\p{{L}}-])"),
    (
        "orphan-group",
        r",\d{3}(?<=(?:^|(?<!\d)[\s(“‘$€£]|(?:^|\s)[\"\[]),\d{3})(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}_])(?:[ ](?:m|b|tr)illion\b)?",
    ),
    ("orphan-group", r"0,\d{3}(?<=(?<![\p{L}\p{N}.,])0,\d{3})(?:,\d{3})*(?![\p{L}\p{N}_,])"),
    ("empty-slot", _FROM_TO),
    ("empty-slot", rf"\b(?:{_PAYS})(?:[ ]{{1,2}}(?=[.,;])(?![.]{{2}}|[.,]\d)|[ ]{{2,}}(?=(?:per|a|an|each|monthly|annually|every)\b))"),
    ("cut-amount", rf"\([ ]?/[ ]?(?:{_RATE})\)|/(?:month|mo|year|yr)(?<=\p{{L}}{{2}}[ ]{{1,2}}/(?:month|mo|year|yr))(?![\p{{L}}\p{{N}}/])"),
    ("cut-amount", r"\(\)(?<=\b(?:fees?|prices?|costs?|charge|deposit|salary|total)[ ]\(\))"),
    ("cut-amount", r"\.(?<=(?:^|\n|[.;][ ])(?:Total|Difference|Savings?|Price|Cost|Fee|Amount|Balance):[ ]{0,2}\.)(?=\s|$)"),
    ("cut-amount", rf"[-–—][ ](?<=\b(?:[Ss]aves?|[Pp]ays?|[Cc]osts?|[Cc]harges?)[ ][-–—][ ])(?=(?:a|per|each|every)[ ](?:{_RATE})\b)"),
)
_COMPILED = tuple((kind, lazy(pattern)) for kind, pattern in _PATTERNS)
_SHELL_DECIMALS = lazy(rf"\.\d{{2,3}}(?<={_SHELL}\.\d{{2,3}})(?![\p{{L}}\p{{N}}.])")
_SHELL_BEFORE = lazy(rf"(?r){_SHELL}")
_SHELL_ALONE = lazy(
    r"(?:/usr)?/bin/(?:ba|z|da|k)?sh(?<=\b(?:costs?|pay|paid|at|for|of|to|from|only|just)[ ](?:/usr)?/bin/(?:ba|z|da|k)?sh)(?=[ ](?:per|a|an|each|million|billion|monthly)\b)"
)


@analysis
def damages(article: Article) -> tuple[Damage, ...]:
    """Damaged amounts of the prose, in order; none overlaps another."""
    prose = article.prose
    found = [Damage(_stripped(match), kind) for kind, pattern in _COMPILED for match in pattern.finditer(prose)]
    found += [Damage(Span(*match.span()), "shell-name") for match in _SHELL_ALONE.finditer(prose)]
    for match in _SHELL_DECIMALS.finditer(prose):
        name = _SHELL_BEFORE.match(prose, max(0, match.start() - 40), match.start())
        if name:
            found.append(Damage(Span(name.start(), match.end()), "shell-name"))
    found.sort(key=lambda damage: damage.span)
    return tuple(damage for index, damage in enumerate(found) if index == 0 or damage.span.start >= found[index - 1].span.end)


def _stripped(match: regex.Match[str]) -> Span:
    return Span(match.start(), match.start() + len(match.group().rstrip()))
