"""Nouns of people and firms, and shares of them: what somebody must have asked."""

from __future__ import annotations

from functools import cache

from credlint.facts.quantities import Quantity
from credlint.facts.speech.sources import words
from credlint.patterns import lazy

PARTY = frozenset(
    "people organizations organisations companies firms teams projects providers customers employees workers hospitals schools countries states startups"
    " businesses users developers engineers vendors banks agencies institutions patients".split()
)
_GROUPS = frozenset(
    "women men children staff adults households voters students drivers readers parents nurses families couples landlords tenants pupils kids"
    " homeowners visitors coaches chefs vets tradespeople".split()
)
_OF_PEOPLE = lazy(r"[ \n]of[ \n](?:\p{L}[\p{L}-]*[ \n]){0,2}?(?P<noun>\p{Ll}+s|people|women|men|children|staff)\b(?![ \n]\p{Ll}+s\b)")
_PARTLY = lazy(
    r"[ \n](?:of[ \n])?(?:all[ \n])?(?!(?:the|its|their|our|his|her|my|your|these|those|this|that|of|them|us)\b)(?:\p{L}[\p{L}-]*[ \n]){0,2}?"
    r"(?P<noun>\p{L}\p{Ll}+s|people|women|men|children)\b(?![ \n]\p{Ll}+s\b|-)"
)
"""What a share in words is of, where that is everybody of a kind: "two thirds of nurses", "one in five small firms"; not "half of its members"."""
_IN_EVERY = lazy(
    r"[ \n](?:(?:\p{Ll}+[ \n])?(?P<noun>\p{Ll}+s|people|women|men|children)[ \n](?:in|out[ \n]of)[ \n](?:every[ \n])?(?:three|four|five|six|eight|ten|twenty|a[ \n]hundred|10|20|100)(?!\d|-|[ \n]\p{Ll}+s\b)"
    r"|(?:of|in|out[ \n]of)[ \n]every[ \n](?:three|four|five|six|eight|ten|twenty|hundred|10|20|100)[ \n](?:\p{Ll}[\p{Ll}-]*[ \n]){0,2}?(?P<after>\p{Ll}+s|people|women|men|children)\b)"
)
"""After a number that begins a share in words: "nine visitors in ten", "nine of every ten firms"."""
_AGENTS = ("ers", "ors", "ists", "ants", "ees", "ians")
"""How nouns of people end: "managers", "investors"."""
_PEOPLES = ("ans", "itons")
"""How their names do: "Americans", "Britons"."""


def names_people(noun: str) -> bool:
    """Whether a plural is of people or firms, by a list and by how such nouns end."""
    return noun.lower() in _people() or noun.endswith(_PEOPLES if noun[:1].isupper() else _AGENTS)


@cache
def _people() -> frozenset[str]:
    return words().actors | PARTY | _GROUPS


def is_share_of_people(prose: str, figure: Quantity) -> bool:
    """Whether a percentage or fraction is of people or firms: "83% of firms", "one in five small firms"."""
    if figure.kind == "percent":
        match = _OF_PEOPLE.match(prose, figure.span.end)
        return match is not None and match["noun"].lower() in _people()
    match = _PARTLY.match(prose, figure.span.end) if figure.kind == "fraction" else None
    return match is not None and names_people(match["noun"])


def counted_share(prose: str, figure: Quantity) -> str:
    """Of what a share is whose first number a figure is: "visitors" for "nine visitors in ten"; empty where it is none."""
    match = _IN_EVERY.match(prose, figure.span.end) if figure.kind in ("count", "number") else None
    return (match["noun"] or match["after"]) if match else ""
