"""Damaging texts: every mutation takes a text, a source of chance and another text, and gives a text that may be anything but longer than LONGEST."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from html import escape
from random import Random

from credlint.readers import READERS

LONGEST = 10_000
MARKUP = (
    *"*_`~[]()<>#|\\&;:-+.=^{}%\"'/!\n\t\r", "**", "__", "```\n", "~~~\n", "![", "](", "[^1]", "[^1]: ", "<!--", "-->", "<!-- credlint-disable -->\n",
    "<!-- credlint-disable-next-line MON001 -->\n", "<!-- credlint-disable-line -->", "<!-- credlint-enable PCT -->", "{{", "}}", "{%", "%}", "$$", "---\n", "+++\n",
    "---\ntitle: x\n---\n", "\n\n", "\r\n", "\n> ", "\n- ", "\n1. ", "\n# ", "\n    ", "\n| a | 5 |\n|---|---|\n| b | 6% |\n", "<p>", "</p>", "<div>", "</div>", "<table>",
    "<tr><td>", "<script>", "<style>", "<title>", "<![CDATA[", "<?xml", "&amp;", "&#0;", "&#xD800;", "&#x110000;", "&nbsp;", "&notanentity;", ".. note::\n\n   ",
    "====\n", "|===\n", "----\n", "\n:: \n", "``x``", "link:x[y]", "<https://x.test/", "https://x.test/a?b=1&utm_source=chatgpt.com", "{/* c */}", "import x from 'y'\n", "`" * 50, "*" * 50,
    "[" * 50, ">" * 50, "<div>" * 30, "- " * 30,
)  # fmt: skip
UNICODE = (
    "\0", "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x7f", "\x85", "\u00a0", "\u00ad", "\u0301", "\u0301" * 40, "e\u0301", "\u061c", "\u0660\u0661", "\u0966", "\u1680",
    "\u180e", "\u2002", "\u2007", "\u2009", "\u200b", "\u200d", "\u200e", "\u2028", "\u2029", "\u202e", "\u202f", "\u2060", "\u2066", "\u2212", "\u2044", "\u2070", "\u00b2", "\u00bd", "\u2153",
    "\u3000", "\u4e00", "\u0645\u0631\u062d\u0628\u0627", "\u05e9\u05dc\u05d5\u05dd", "\ud800", "\udfff", "\udc80", "\ud83d", "\ufdd0", "\ufeff", "\ufffc", "\ufffd", "\uffff", "\uff15",
    "\U0001d7d3", "\U0001f600", "\U0001f1e9\U0001f1ea", "\U0001f469\u200d\U0001f4bb", "\U000e0041", "\U00010000", "\U0010ffff", "ß", "İ", "ı", "ſ", "ﬁ", "Ǆ", "ΐ", "K", "€", "£", "¥", "₹", "“", "”", "„", "’", "–", "—", "…",
)  # fmt: skip
FIGURES = (
    "0", "1", "00", "-1", "+5", "0.0", ".5", "5.", "1e5", "1e999", "10^25", "10^999999", "10⁻⁹", "1,000", "1,00,000", "1.000.000", "1 000", "12,34", "999999999999999999999999", "9" * 400,
    "0." + "0" * 300 + "1", "NaN", "Infinity", "1/0", "0/0", "3/4", "50%", "0%", "100%", "-100%", "101%", "1e400%", "$1", "$0", "$", "$.5m", "€1bn", "£3 trillion", "5x", "0x", "0-fold",
    "0 million", "million", "half", "zero", "one in zero", "1 in 0", "0 of 0", "5 of 0", "0 out of 0", "between 5 and 5", "from 0 to 0", "from 0 to 5", "fell to 5 from 0", "p = 0",
    "p < 0.000", "t(0) = 1", "t(0.5) = 1e9", "F(0, 0) = 0", "χ²(0) = 1", "r(1) = 2", "n = 0", "N = 1", "SD = 0", "95% CI [0, 0]", "95% CI 5 to 5", "OR 0", "±0", "± 3 points",
    "31 February 2024", "2024-02-30", "0000-00-00", "9999-12-31", "year 0", "Q5 2024", "Q0", "24:61", "0 years", "1900", "-500 BC", "0 kg (0 lb)", "0 km", "0 per 0", "0 per hour",
    "0 kWh", "0 GPUs", "0 tokens", "CAGR of 0%", "since 9999", "by 1066", "10,000 BC",
)  # fmt: skip
SPACES = (" ", "  ", "\t", "\n", "\r", "\r\n", "\u00a0", "\u2009", "\u202f", "\u200b", "\u3000", "\x0b", "\x0c", "\u2028", "\x85", "")
SYNTAXES = tuple(sorted(READERS))

PUMPED = (
    "-", " -", "- ", "a-", "-a", "a ", "A ", "Aa ", "5 ", "5-", "5,", "5, ", "5% ", "$5 ", "5.", ". ", ", ", "a, ", "5 a ", "and ", "a and ", "5 and ", "of ", "5 of ", "the ", "to ", "5 to ",
    "(", ")", "(a) ", '"', "“", "”", "'", "’s ", "’", "&", "/", "a/", "5/", ":", "a: ", "–", "—", "_", "*", "a.b.", "U.S. ", "\n", "\n ", " \n", "0", "0 ", "00,", "x ", "million ", "percent ", "year ", "from 5 ",
)  # fmt: skip
"""What `pump` repeats."""

Mutation = Callable[[str, Random, str], str]


def _stretch(text: str, chance: Random, longest: int = 400) -> tuple[int, int]:
    start = chance.randint(0, len(text))
    return start, min(len(text), start + chance.randint(0, chance.choice((1, 3, 20, longest))))


def _put(piece: str, text: str, chance: Random) -> str:
    start = chance.randint(0, len(text))
    end = start + chance.choice((0, 0, 1, len(piece)))
    return text[:start] + piece + text[end:]


def flip_bits(text: str, chance: Random, other: str) -> str:
    """Flip a bit of a few code points, which makes controls, surrogates and letters of other scripts."""
    found = list(text)
    for _ in range(chance.randint(1, 8) if found else 0):
        at = chance.randrange(len(found))
        found[at] = chr((ord(found[at]) ^ (1 << chance.randrange(21))) % 0x110000)
    return "".join(found)


def flip_bytes(text: str, chance: Random, other: str) -> str:
    """Flip a bit of a few bytes; bytes that are then no UTF-8 become lone surrogates."""
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(chance.randint(1, 8) if data else 0):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return data.decode("utf-8", "surrogateescape")


def delete(text: str, chance: Random, other: str) -> str:
    """Cut a stretch out."""
    start, end = _stretch(text, chance)
    return text[:start] + text[end:]


def truncate(text: str, chance: Random, other: str) -> str:
    """Cut an end off."""
    at = chance.randint(0, len(text))
    return text[:at] if chance.random() < 0.5 else text[at:]


def duplicate(text: str, chance: Random, other: str) -> str:
    """Repeat a stretch, where it stands or elsewhere."""
    start, end = _stretch(text, chance)
    at = end if chance.random() < 0.5 else chance.randint(0, len(text))
    return text[:at] + text[start:end] * chance.choice((1, 1, 2, 50)) + text[at:]


def swap(text: str, chance: Random, other: str) -> str:
    """Let two stretches change places."""
    first, second = sorted((_stretch(text, chance), _stretch(text, chance)))
    if first[1] > second[0]:
        return text
    return text[: first[0]] + text[slice(*second)] + text[first[1] : second[0]] + text[slice(*first)] + text[second[1] :]


def splice(text: str, chance: Random, other: str) -> str:
    """Put in a stretch of another text."""
    return _put(other[slice(*_stretch(other, chance))], text, chance)


def markup(text: str, chance: Random, other: str) -> str:
    """Put in markup."""
    return _put("".join(chance.choices(MARKUP, k=chance.randint(1, 3))), text, chance)


def unicode(text: str, chance: Random, other: str) -> str:
    """Put in characters that are seldom met."""
    return _put("".join(chance.choices(UNICODE, k=chance.randint(1, 3))), text, chance)


def figures(text: str, chance: Random, other: str) -> str:
    """Put in figures of all kinds, in the place of a figure if there is one near."""
    at = chance.randint(0, len(text))
    digits = next((place for place in range(at, min(len(text), at + 200)) if text[place].isdigit()), at)
    end = next((place for place in range(digits, len(text)) if not text[place].isdigit()), digits)
    return text[:digits] + chance.choice(FIGURES) + text[end:]


def digits(text: str, chance: Random, other: str) -> str:
    """Exchange many digits."""
    share = chance.random()
    return "".join(str(chance.randrange(10)) if "0" <= one <= "9" and chance.random() < share else one for one in text)


def spaces(text: str, chance: Random, other: str) -> str:
    """Exchange white space, here and there or everywhere."""
    if chance.random() < 0.2:
        return text.replace(chance.choice((" ", "\n", "\n\n")), chance.choice(SPACES))
    return "".join(chance.choice(SPACES) if one.isspace() and chance.random() < 0.05 else one for one in text)


def long_token(text: str, chance: Random, other: str) -> str:
    """Put in a token of hundreds or thousands of characters."""
    return _put(
        chance.choice(("a", "9", "$", "-", ".", "1,", "(", "é", "\u0301", "“", "'", "a b ", "5% ", "A.", "/", "@"))
        * chance.choice((300, 3000, 6000)),
        text,
        chance,
    )


def pump(text: str, chance: Random, other: str) -> str:
    """Repeat something short beside a word or a figure: what a pattern with two ways through it takes ages for."""
    words = [place for place, one in enumerate(text) if one in " \n"] or [0]
    at = chance.choice(words) + chance.randint(0, 1)
    piece = chance.choice(PUMPED) if chance.random() < 0.7 else text[at : at + chance.randint(1, 12)]
    return text[:at] + piece * chance.choice((30, 100, 300)) + text[at:]


def case(text: str, chance: Random, other: str) -> str:
    """Change the case of it all."""
    return chance.choice((str.upper, str.lower, str.title, str.swapcase))(text)


MUTATIONS: tuple[Mutation, ...] = (
    flip_bits, flip_bytes, delete, truncate, duplicate, swap, splice, splice, markup, markup, unicode, unicode, figures, figures, digits, spaces, long_token, pump, pump, case,
)  # fmt: skip


def mutated(text: str, chance: Random, other: str) -> str:
    """A text after one to six mutations."""
    for _ in range(chance.randint(1, 6)):
        text = chance.choice(MUTATIONS)(text, chance, other)[:LONGEST]
    return text


def dressed(text: str, syntax: str) -> str:
    """A text in the clothes of a syntax, so that its reader gets to the prose."""
    if syntax == "html":
        paragraphs = "".join(f"<p>{escape(part)}</p>\n" for part in text.split("\n\n"))
        return f"<html><head><title>{escape(text[:40])}</title></head><body><article>{paragraphs}</article></body></html>"
    if syntax == "notebook":
        cells = [{"cell_type": "markdown", "source": part.splitlines(keepends=True)} for part in text.split("\n\n")]
        return json.dumps({"cells": cells, "nbformat": 4})
    return text


def article(texts: Sequence[str], chance: Random) -> tuple[str, str]:
    """A mutated text and its syntax: some paragraphs of one of the texts, mutated before or after they are dressed."""
    syntax = chance.choice(("markdown", "markdown", "markdown", "text", *SYNTAXES))
    text, other = chance.choice(texts), chance.choice(texts)
    paragraphs = text.split("\n\n")
    first = chance.randrange(len(paragraphs))
    text = "\n\n".join(paragraphs[first : first + chance.choice((2, 4, 8, 100))])
    if syntax == "notebook" and chance.random() < 0.8:
        return dressed(mutated(text, chance, other), syntax), syntax
    return mutated(dressed(text, syntax), chance, other), syntax
