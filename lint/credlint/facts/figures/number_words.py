"""Numbers in words: cardinals, dozens, decimals read out, fractions and mixed numbers, with sign.

The grammar, on words joined by a space or hyphen:

    number   = ["minus" | "negative"] (mixed | fraction | cardinal)
    mixed    = cardinal "and" fraction          "two and a half", "three million and a half" (half a million more)
    fraction = ("a" | "one" | cardinal) part    "a third", "two-thirds", "three quarters"; "half", "half a million"
    cardinal = words to the hundreds, scale words and dozens, ["point" digits]
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from credlint.facts.figures.numbers import Number
from credlint.patterns import by_letter, lazy

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"nought": 0, "naught": 0}
TENS = {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALE_WORDS = {
    "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "crore": 10**7, "crores": 10**7, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_ORDINAL_ONES = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split()
PARTS = (
    {word: value for value, word in enumerate(_ORDINAL_ONES, 3)}
    | {"half": 2, "quarter": 4, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100, "thousandth": 1000}
    | {"millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
)
_PLURAL_PARTS = {"halves": 2} | {f"{word}s": value for word, value in PARTS.items() if word != "half"}
_ORDINALS_AFTER_TENS = {word: value for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth".split(), 1)}
_PER_DOZEN = {"dozen": 12, "dozens": 12}
VOCABULARY = frozenset(
    [
        *ONES,
        *TENS,
        *SCALE_WORDS,
        *PARTS,
        *_PLURAL_PARTS,
        *_PER_DOZEN,
        *_ORDINALS_AFTER_TENS,
        "firsts",
        "seconds",
        "hundred",
        "and",
        "point",
        "a",
        "an",
        "minus",
        "negative",
        "of",
    ]
)
_WORD = lazy(r"(\p{L}+)(?:(?:[ \n]{1,3}|[ ]?-[ ]?)(?=\p{L}))?")
_LONGEST = 16

_A_FIRST = r"an?[ ]{1,2}(?:hundred|dozen|thousand|[mb]illion|trillion|half|quarter|third|f(?:our|if)|s(?:ix|ev)|eig|nin|ten|twe)"
FIRST = lazy(rf"\b(?i:{by_letter([*ONES, *TENS, 'half', 'twice', 'minus', 'negative', 'quarter[ ](?:[mb]|tr)illion', _A_FIRST])})")
"""Where a number in words may begin."""
ALONE = frozenset([*ONES, *TENS, "half", "twice", "minus", "negative"])
"""Words that FIRST matches whatever follows them."""
NEEDED = frozenset(
    [*ONES, *TENS, *SCALE_WORDS, *PARTS, *_PER_DOZEN, "hundred", "twice", "minus", "negative"]
    + [f"{word}fold" for word in (*ONES, *TENS, "hundred", "thousand")]
)
"""Every number in words holds one of these; FIRST also matches words that only begin like one ("tennis")."""


FOLD = lazy(rf"(?i:(?P<times>{'|'.join([*ONES, *TENS, 'hundred', 'thousand'])})fold)\b")
"""A multiple in one word: "tenfold"."""


def folds(word: str) -> Number:
    """The multiple that "ten" of "tenfold" says."""
    value = {**ONES, **TENS, "hundred": 100, "thousand": 1000}[word.lower()]
    return Number(Decimal(value), Decimal("0.5"))


_HALF = Decimal("0.5")
_ALONE: tuple[list[str], ...] = ([], ["of"])
"""What may stand after a single word of a number without changing it ("one", "one of")."""


class WordNumber(Struct):
    """A number read from words: exact value (fractions to the context's precision), half step of its precision, where it ends."""

    value: Decimal
    half_step: Decimal
    end: int
    is_fraction: bool = False
    is_scaled: bool = False


class _Words(Struct):
    words: list[str]
    ends: list[int]
    at: int = 0

    def peek(self, ahead: int = 0) -> str:
        return self.words[self.at + ahead] if self.at + ahead < len(self.words) else ""


def read_words(text: str, start: int) -> WordNumber | None:
    """The number in words that begins at `start`, or None where the words there make none ("and", "a", "point" alone)."""
    words = _collect(text, start)
    if words.words[1:] in _ALONE and (single := ONES.get(words.peek()) or TENS.get(words.peek())):
        return WordNumber(Decimal(single), _HALF, words.ends[0])
    sign = 1
    if words.peek() in ("minus", "negative"):
        sign, words.at = -1, 1
    number = _number(words)
    if not number or words.at == 0:
        return None
    number.value *= sign
    number.end = words.ends[words.at - 1]
    return number


def _collect(text: str, start: int) -> _Words:
    words = _Words([], [])
    position = start
    while len(words.words) < _LONGEST and (match := _WORD.match(text, position)):
        word = match[1].lower()
        if word not in VOCABULARY:
            break
        end, position = match.end(1), match.end()
        words.words.append(word)
        words.ends.append(end)
        if position == end:
            break
    return words


def _number(words: _Words) -> WordNumber | None:
    fraction = _fraction(words)
    if fraction is not None:
        return _scaled_fraction(words, fraction)
    before = words.at
    cardinal = _cardinal(words)
    if cardinal is None:
        words.at = before
        return None
    value, scale = cardinal
    mixed = _and_fraction(words)
    if mixed is not None and words.peek() in SCALE_WORDS:
        words.at += 1
        part = mixed * SCALE_WORDS[words.peek(-1)]
        return WordNumber(value + part, part / 20, 0, is_scaled=True)
    if mixed is not None:
        return WordNumber(value + mixed * scale, Decimal(scale) / 20, 0, is_scaled=scale > 1)
    return WordNumber(value, Decimal(scale) / (4 if scale > 1 else 2), 0, is_scaled=scale > 1)


def _scaled_fraction(words: _Words, fraction: Decimal) -> WordNumber:
    """ "half a million", "a quarter million", "two thirds of a million"."""
    ahead = 1 if words.peek() in ("a", "an") else 2 if (words.peek(), words.peek(1)) == ("of", "a") else 0
    unit = SCALE_WORDS.get(words.peek(ahead)) or _PER_DOZEN.get(words.peek(ahead))
    if not unit:
        return WordNumber(fraction, Decimal("0.02"), 0, is_fraction=True)
    words.at += ahead + 1
    return WordNumber(fraction * unit, Decimal(unit) / 50, 0, is_scaled=unit > 100)


def _fraction(words: _Words) -> Decimal | None:
    """ "half", "a third", "two-thirds", "five eighths"."""
    if words.peek() == "half":
        words.at += 1
        return Decimal("0.5")
    before = words.at
    if words.peek() in ("a", "an", "one") and (part := _part(words, 1, "")):
        words.at += 1 + part[1]
        return 1 / Decimal(part[0])
    if words.peek() == "quarter" and words.peek(1) in SCALE_WORDS:
        words.at += 1
        return Decimal("0.25")
    cardinal = _cardinal(words)
    if cardinal and (part := _part(words, 0, "s")):
        words.at += part[1]
        return _divided(words, cardinal[0], part)
    words.at = before
    return None


def _divided(words: _Words, top: Decimal, part: tuple[int, int]) -> Decimal:
    """ "one hundred thirty-fifths" is 100/35, "one hundred and thirty fifths" 130/5."""
    tens, before = words.peek(-2), words.peek(-3)
    if part[1] == 1 and tens in TENS and before not in ("", "and") and top > 100 and part[0] < 10:
        return (top - TENS[tens]) / (TENS[tens] + part[0])
    return top / part[0]


def _part(words: _Words, ahead: int, plural: str) -> tuple[int, int] | None:
    """The denominator that stands `ahead`, and how many words it takes: "third", "hundredths", "twenty-fifth"."""
    word, follower = words.peek(ahead), words.peek(ahead + 1)
    if word in TENS and follower.endswith(plural) and follower.removesuffix(plural) in _ORDINALS_AFTER_TENS:
        return TENS[word] + _ORDINALS_AFTER_TENS[follower.removesuffix(plural)], 2
    parts = _PLURAL_PARTS if plural else PARTS
    return (parts[word], 1) if word in parts else None


def _and_fraction(words: _Words) -> Decimal | None:
    if words.peek() != "and":
        return None
    before = words.at
    words.at += 1
    fraction = _fraction(words)
    if fraction is None:
        words.at = before
    return fraction


def _cardinal(words: _Words) -> tuple[Decimal, int] | None:
    """A cardinal and the scale word that it ends with (1 where none)."""
    total, current, last_scale, started = Decimal(0), Decimal(0), 1, False
    while word := words.peek():
        if word in SCALE_WORDS and (started or words.at == 0):
            total, current, last_scale = _scale(total, max(current, Decimal(1) if not total else current), SCALE_WORDS[word])
        elif word in _PER_DOZEN and started:
            rest = current % 100 or current
            current += rest * 11
        elif word == "hundred" and started and 0 < current < 100:
            current, last_scale = current * 100, 1
        elif _adds(word, current, last_scale, words):
            current, last_scale = current + ONES.get(word, 0) + TENS.get(word, 0), 1
        elif word in ("a", "an") and not started and words.peek(1) in {"hundred", *SCALE_WORDS, *_PER_DOZEN}:
            current = Decimal(1)
        elif word == "point" and started and (words.peek(1) in ONES or words.peek(1) in TENS):
            words.at += 1
            current += _decimals(words)
            continue
        elif not (word == "and" and started and _may_continue(words, current, total)):
            break
        started = True
        words.at += 1
    return (total + current, last_scale) if started else None


def _scale(total: Decimal, current: Decimal, scale: int) -> tuple[Decimal, Decimal, int]:
    if current == 0:
        return total * scale, Decimal(0), scale
    return total + current * scale, Decimal(0), scale


def _adds(word: str, current: Decimal, last_scale: int, words: _Words) -> bool:
    if word in ONES:
        rest = current % 100
        fits = rest == 0 or (rest >= 20 and rest % 10 == 0 and 0 < ONES[word] < 10)
        return fits and (current == 0 or current >= 20) and not (current == 0 and words.at > 0 and words.peek(-1) in ONES)
    return word in TENS and current % 100 == 0 and (current == 0 or current >= 100) and last_scale >= 1


def _may_continue(words: _Words, current: Decimal, total: Decimal) -> bool:
    """Whether "and" goes on with the same number: "two hundred and five", but not "five and six" or "a million and a half"."""
    follower = words.peek(1)
    if follower not in ONES and follower not in TENS:
        return False
    if follower in TENS and current >= 100 and current % 100 == 0:
        return True
    if words.peek(2) in _PLURAL_PARTS or words.peek(2) in PARTS:
        return False
    return (current >= 100 and current % 100 == 0) or (current == 0 and total >= 1000)


def _decimals(words: _Words) -> Decimal:
    digits = ""
    while words.peek() in ONES or words.peek() in TENS:
        value = ONES.get(words.peek(), 0) + TENS.get(words.peek(), 0)
        words.at += 1
        if value >= 20 and 0 < ONES.get(words.peek(), 0) < 10:
            value, words.at = value + ONES[words.peek()], words.at + 1
        digits += str(value)
    return Decimal(f"0.{digits}")
