"""Damaged amounts: what is left of a figure when a program expanded its dollar sign. Read on raw prose, before anything else.

The shapes are those of the writers that substitute `$1`, `$12` ... in text: shells in double quotes and unquoted here-documents, Perl,
PowerShell, and replacement strings of regular-expression engines. Each leaves its own residue of "$1.8 million", "$5,000", "$0.05".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import regex

from credlint.article import Article, Span, analysis

DamageKind = Literal["leading-dot", "no-number", "orphan-group", "shell-name", "empty-slot", "cut-amount"]


@dataclass(slots=True)
class Damage:
    """A place where a figure is incomplete. gap: for an empty slot, what stands on both sides ("from … to")."""

    span: Span
    kind: DamageKind
    gap: str = ""


_SCALE = r"(?:thousand|million|billion|trillion|mln|bn|[MBK])"
_PATTERN = regex.compile(
    rf"""
      (?P<leading_dot>(?<![\p{{L}}\p{{N}}.,)\]%*?!])(?<!\p{{N}}[ ])\.\d{{1,3}}(?:[ -]?{_SCALE})(?![\p{{L}}\p{{N}}])(?:[ ](?:million|billion|trillion)\b)?
        |(?<=\b(?:US|AU|CA|HK|NZ|A|C|S))\.\d{{1,3}}[ ]?{_SCALE}(?![\p{{L}}\p{{N}}]))
    | (?P<no_number>(?<=[\p{{L}},;:—–][ ]?)(?:(?<=\S)[ \t]{{2,}}|(?<=[ ])\+[ ]?)(?:(?:m|b|tr)illion|thousand)(?![\p{{L}}-])
        |(?<=\b(?:[Rr]aised|raises?|paid|pays?|cost|costs|worth|earned|invested|spent|from|to|by|than|nearly|almost|roughly|approximately|valued[ ]at|fined|totaled|totalled|reached|exceeded|surpassed)[ ])
          (?:m|b|tr)illion(?![\p{{L}}-]))
    | (?P<orphan_group>(?<=(?:^|[\s(“"‘\[$€£])),\d{{3}}(?:,\d{{3}})*(?:\.\d+)?(?![\p{{L}}\p{{N}}_])(?:[ ](?:m|b|tr)illion\b)?)
    | (?P<shell_name>(?<![\p{{L}}\p{{N}}./-])(?:(?:/usr)?/bin/(?:ba|z|da|k|c|tc|fi)?sh|-?(?:ba|z|da|k)sh|-e|[\p{{L}}\p{{N}}_-]+\.sh)\.\d{{2,3}}(?![\p{{L}}\p{{N}}.])
        |(?<=\b(?:costs?|pay|paid|at|for|of|to|from|only|just)[ ])(?:/usr)?/bin/(?:ba|z|da|k)?sh(?=[ ](?:per|a|an|each|million|billion|monthly)\b))
    | (?P<empty_slot>(?<![\p{{L}}\p{{N}}-])
        (?:[Ff]rom\s{{1,3}}to\s{{1,2}}(?=[.,;:)]|per\b|a\b|in\b|by\b|between\b|over\b|within\b|after\b|during\b)|[Bb]etween\s{{1,3}}and\s{{1,2}}(?=[.,;:)])|from[ ]{{2,}}to(?![\p{{L}}-])
        |(?:[Cc]osts?|[Pp]aid|[Pp]ays?|[Rr]aised|worth|priced[ ]at|valued[ ]at|charges?|fined|saves?|spent)[ ]{{1,2}}(?=[.,;])(?![.]{{2}}|[.,]\d)
        |(?:[Cc]osts?|[Pp]aid|[Pp]ays?|worth|priced[ ]at|charges?|saves?|spent)[ ]{{2,}}(?=(?:per|a|an|each|monthly|annually|every)\b)))
    | (?P<cut_amount>\([ ]?/[ ]?(?:month|mo|year|yr|week|day|hour|hr|user|seat|head|person|unit)\)
        |(?<=\p{{L}}{{2}}[ ]{{1,2}})/(?:month|mo|year|yr)(?![\p{{L}}\p{{N}}/])
        |(?<=\b(?:fees?|prices?|costs?|charge|deposit|salary|total)[ ])\(\)
        |(?<=^|\n|[.;][ ])(?:Total|Difference|Savings?|Price|Cost|Fee|Amount|Balance):[ ]{{0,2}}(?=[.](?:\s|$))
        |(?<=\b(?:[Ss]aves?|[Pp]ays?|[Cc]osts?|[Cc]harges?)[ ])[-–—][ ](?=(?:a|per|each|every)[ ](?:month|year|week|day|user|head|seat|hour)\b))
    """,
    regex.VERBOSE,
)
_TRIGGER = regex.compile(
    r"(?<![\p{N}])[.,]\d|illion|  |thousand|/|\(\)|:\s?\.|from\s+to|between\s+and|\p{L} [.,;]|[-–—] (?:a|per|each|every) "
)
_KINDS: dict[str, DamageKind] = {
    "leading_dot": "leading-dot", "no_number": "no-number", "orphan_group": "orphan-group",
    "shell_name": "shell-name", "empty_slot": "empty-slot", "cut_amount": "cut-amount",
}  # fmt: skip


@analysis
def damages(article: Article) -> tuple[Damage, ...]:
    """Damaged amounts of the prose, in order."""
    found = []
    for match in _PATTERN.finditer(article.prose):
        start = match.start()
        found.append(Damage(Span(start, start + len(match.group().rstrip())), _KINDS[str(match.lastgroup)]))
    return tuple(found)
