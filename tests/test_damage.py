"""Damaged amounts: every residue of every writer, made by the writer's own rule, and whole text that looks alike; who may have left them."""

from __future__ import annotations

import re

import pytest

from credlint.facts.money.damage import damages, suspects
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


def php(text: str) -> str:
    """Replace as PHP's preg_replace does with a text as replacement and no groups: one or two digits name the group."""
    return re.sub(r"\$(\d{1,2})", lambda m: "sum" if int(m[1]) == 0 else "", text)


def javascript(text: str) -> str:
    """Replace as JavaScript's replace does with a text as replacement and one group, which matched nothing."""
    return text.replace("$1", "")


def kinds(text: str) -> list[str]:
    return [damage.kind for damage in damages(read(text, "text"))]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_whole_sentences_are_whole(sentence: str) -> None:
    assert kinds(sentence) == []


@pytest.mark.parametrize(
    ("writer", "expected"),
    [
        (bash, ["leading-dot", "orphan-group", "leading-zero", "shell-name", "", ""]),
        (perl, ["leading-dot", "orphan-group", "no-number", "shell-name", "empty-slot", "cut-amount"]),
        (powershell, ["leading-dot", "orphan-group", "no-number", "leading-dot", "empty-slot", "cut-amount"]),
        (php, ["leading-dot", "orphan-group", "no-number", "", "empty-slot", "cut-amount"]),
        (javascript, ["leading-dot", "", "", "", "", ""]),
    ],
)
def test_each_writers_residue(writer: object, expected: list[str]) -> None:
    assert callable(writer)
    found = ["".join(kinds(writer(sentence))) for sentence in SENTENCES]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The fund holds US.3 million and the state US,500 more.", "leading-dot orphan-group"),
        ("It sold for NZD .3m that year.", "leading-dot"),
        ("A litre costs \\.40, the tank \\,000.", "leading-dot orphan-group"),
        ("The shares paid a dividend of .11 per share.", "leading-dot"),
        ("Bread rose to .25 a loaf of .80 per pound.", "leading-dot leading-dot"),
        ("Income was \u00a0million this year.", "no-number"),
        ("The firm raised \\ million.", "no-number"),
        ("It raised B from two funds and spends more than M/year.", "no-number no-number"),
        ("The levy brought 03 million, then 00 million, then 00.0 million.", "leading-zero leading-zero leading-zero"),
        ("The roof came to 07,000 and the floor to 0,000.", "leading-zero orphan-group"),
        ("Tax was /bin/bash.6 million, /usr/local/bin/zsh.07 or -zsh.05 a day.", "shell-name shell-name shell-name"),
        ("A page costs deploy.sh.05 and -e.05, a bill of-e.40 each.", "shell-name shell-name shell-name"),
        ("Pay rose to  per hour, between  and  per head.", "empty-slot empty-slot"),
        ("Monthly payments of  and is due.", "empty-slot"),
        ("Oil fell to per barrel.", "empty-slot"),
        ("The plan (/seat) and (/month). Budget: .", "cut-amount cut-amount cut-amount"),
    ],
)
def test_more_shapes(text: str, kind: str) -> None:
    assert " ".join(kinds(text)) == kind


@pytest.mark.parametrize(
    ("text", "writers"),
    [
        ("It raised .8 million.", "shell Perl PowerShell PHP JavaScript"),
        ("It costs -e.05, or .8 million.", "Perl"),
        ("It costs zsh.05, or .8 million.", "shell"),
        ("It raised 03 million.", "shell PHP JavaScript"),
        ("It raised B in May.", "shell Perl PHP JavaScript"),
        ("It costs -e.05 or zsh.05.", "shell Perl PowerShell PHP JavaScript"),
    ],
)
def test_the_writers_that_fit_all_damage(text: str, writers: str) -> None:
    assert " ".join(suspects(read(text, "text"))) == writers


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
        "The correlation was .40 (p = .03), r of .25; he hit .300.",
        "From K to 12. Grades A, B and M. Plan B is more than B plus.",
        "It won 3-0 million times. In 2010 million-dollar deals, 100 million, 1,000 million.",
        "Call 020 7946 0000 at 09:05; item 0042; 10,000 in all, 1.05 million, 0.5 million.",
        "The bash.1 manual page; see .bashrc and the option -e.",
        "Fees per share and costs per head. What it is  and was.",
        "US, 500 metres on. The US,not the EU.",
    ],
)
def test_whole_text_that_looks_alike(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Each chat is billed .02 per message.", "leading-dot"),
        ("Storage is .08 per gigabyte.", "leading-dot"),
        ("The gap is worth  per terabyte.", "empty-slot"),
        ("It grows at a CAGR of  from 2025 to 2032.", "empty-slot"),
        ("Vendors quote  to  per host.", "empty-slot"),
        ("She made 00 in her first week.", "leading-zero"),
        ("The market grows at a CAGR of % from 2025 to 2032.", "empty-slot"),
        ("Adoption rose % in 2025.", "empty-slot"),
        ("A third own one, and  % own none.", "empty-slot"),
        ("The time saved is worth $ per employee.", "empty-slot"),
        ("Spreads tightened by  basis points.", "empty-slot"),
        ("It pays for itself in 3 to months.", "empty-slot"),
        ("The market crossed .3T in May.", "leading-dot"),
        ("It closed a -million deal.", "no-number"),
        ("It added M in ARR.", "no-number"),
        ("Rivals charge  - per resolution.", "cut-amount"),
        ("Expect - per month for the rest.", "cut-amount"),
        ("Paying 00 less adds up.", "leading-zero"),
    ],
)
def test_what_services_and_fleets_are_priced_by(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The rate is 0.02 per message and 1.08 per gigabyte.",
        "She made 007 famous. Under 00:30 it is dark.",
        "The share in % of all and the % of readers; convert from $ to € and pay in $ or £. Rates are given in %.",
        "From week 3 to months later. In 3 to 6 months. The scanner has a field of .3T. What  percent of readers?",
        "A multi-million deal and the one- to two-million range. It added M and K keys. Pay - per the contract - in May.",
        "The ways go on  to the hill. A CAGR of 8% from 2025.",
    ],
)
def test_what_looks_like_those(text: str) -> None:
    assert kinds(text) == []


def test_a_rate_alone_in_a_cell() -> None:
    table = "| Tier | Price | Unit |\n|---|---|---|\n| Team | /month | seats |\n| Scale | 250 | /month |\n| /month | - | - |\n"
    article = read(table, "markdown")
    assert [article.text(damage.span) for damage in damages(article)] == ["/month"]
    assert damages(read("| Tier | /month |\n|---|---|\n| Team | 29 |\n", "markdown")) == ()


def test_names_and_signs_alone_in_a_column_of_prices() -> None:
    article = read(
        "| Plan | Monthly fee | Shell | Sign |\n|---|---|---|---|\n| Free | /bin/bash | /bin/bash | $ |\n| Team | $ | - | € |\n", "markdown"
    )
    assert [(article.text(damage.span), damage.kind) for damage in damages(article)] == [("/bin/bash", "shell-name"), ("$", "cut-amount")]
