"""Damaged amounts: every residue of every writer, made by the writer's own rule, and whole text that looks alike."""

from __future__ import annotations

import re

import pytest

from credlint.facts.damage import damages
from credlint.readers import read

SENTENCES = [
    "The round raised $1.8 million at launch.",
    "The choir holds $5,000 in cash.",
    "It is worth $40 million to them.",
    "Each call costs $0.05 today.",
    "A ticket rose from $14 to $18.",
    "The team plan ($29/month) has more.",
]


def bash(text: str) -> str:
    """Expand as a shell does in double quotes, in a script named deploy.sh without arguments."""
    return re.sub(r"\$(\d)", lambda m: "deploy.sh" if m[1] == "0" else "", text)


def perl(text: str) -> str:
    """Expand as perl -e does in double quotes: all digits after the sign name the variable."""
    return re.sub(r"\$(\d+)", lambda m: "-e" if m[1] == "0" else "", text)


def powershell(text: str) -> str:
    """Expand as PowerShell does in double quotes."""
    return re.sub(r"\$(\w+)", "", text)


def kinds(text: str) -> list[str]:
    return [damage.kind for damage in damages(read(text, "text"))]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_whole_sentences_are_whole(sentence: str) -> None:
    assert kinds(sentence) == []


@pytest.mark.parametrize(
    ("writer", "expected"),
    [
        (bash, ["leading-dot", "orphan-group", "", "shell-name", "", ""]),
        (perl, ["leading-dot", "orphan-group", "no-number", "shell-name", "empty-slot", "cut-amount"]),
        (powershell, ["leading-dot", "orphan-group", "no-number", "", "empty-slot", "cut-amount"]),
    ],
)
def test_each_writers_residue(writer: object, expected: list[str]) -> None:
    assert callable(writer)
    found = ["".join(kinds(writer(sentence))) for sentence in SENTENCES]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "A million people and several million more.",
        "The multi million-dollar show cost $3 million.",
        "Use .NET 8, a .5 ratio and the .com site.",
        "Hundreds of millions watched. One in a million.",
        "Run /bin/bash or bash 5.2; deploy.sh starts.",
        "See a/b, and/or c/d; 5 km/h; km/year.",
        "From to-do lists to plans. Between and betwixt.",
        "It is what it is worth, he said; the costs, too.",
        "They paid $5, $1,000 and 2,000.",
        "1 ,234 or x,000.",
        '["call", "hello",123]',
    ],
)
def test_whole_text_that_looks_alike(text: str) -> None:
    assert kinds(text) == []
