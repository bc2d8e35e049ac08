"""Totals: a stated whole with the parts that it is said to be made of, in a sentence, a list or the headings above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, inside
from credlint.facts.by_sentence import holding
from credlint.facts.figures.amounts import MEASURES, Amount, adds_up_by_ends, amounts, bare, come_near, half_step, middle
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.sums.conventions import PERIODS
from credlint.facts.sums.divisions import clause_end, divisions
from credlint.facts.sums.list_totals import list_totals
from credlint.facts.sums.section_totals import section_parts
from credlint.facts.tables.counted_lists import announced_lists
from credlint.facts.word_places import holds
from credlint.patterns import lazy

_OPENING = lazy(
    r"(?:(?:[ \n]\p{L}[\p{L}’'-]*){0,6}(?P<colon>:)|(?:[ \n](?!in\b|at\b|on\b|for\b|by\b|since\b|from\b)\p{L}[\p{L}’'-]*){0,4}(?:[ ](?P<bracket>\()|[ ](?P<dash>[–—-])(?=[ ])|,?[ \n](?:made up of|consisting of|composed of|comprising|comprised of|divided into|split into|namely|broken down into)))[ \n]?(?:of[ \n])?"
)
"""Between a whole and its parts."""
_BODY = lazy(
    r"-(?:seat|member|strong|person|judge|bed|room|acre)\b[^.;:\d]{0,60}?\b(?:holds?|held|has|have|had|won|wins?|took|takes?|gave|gives|with|are|were)[ \n]"
)
"""Between a body of so many and the first of its parts."""
_SEPARATOR = lazy(r"[,;][ \n]|[ \n](?:and|plus)[ \n]|[ \n][+&][ \n]")
_NO_PART = lazy(
    r"\b(?:includ\w+|such as|like|e\.g|for example|among|of (?:which|whom|them|these)|than|per|each|every|apiece|on average|averag\w+|at least|between|about|some|up to|or|if|until|before|after|another|alone|only|mainly|mostly|more|times|score\w*|ago|later|old|aged?|of the|who|that|x)\b|[×=]|\d",
    regex.IGNORECASE,
)
"""Between two parts: what says that they are more or less than parts."""
_LINE = lazy(r"[^\n.:]{1,60}(?:[ ]?[.:·]{2,}|[:\t–—-]|[ ]{2,})[ ]*\S{1,20}")
"""A line of a list in plain text: a name, a row of dots, a figure."""
_MORE = lazy(
    r"(?:[ \n][\p{L}-]+){0,4}?(?:(?:,|,?[ \n](?:and|plus))[ \n](?:an?|one|several|some|many|others?|various|the (?:rest|others?))|,?[ \n](?:as well as|along with|besides|not counting|plus))\b"
)
"""After the last part: one more without a figure ("40 suites, 2 restaurants and a pool")."""
_ONE = lazy(r"(?:an?|the|several|some|many|other)\b")
_LAST_LINK = lazy(r"\b(?:and|plus)\b|[+&]")
_FARE = lazy(
    r"\b(?:adults?|child(?:ren)?|kids?|infants?|students?|pupils?|seniors?|pensioners?|OAPs?|concessions?|famil(?:y|ies)|members|non-members|residents?|visitors|groups?|couples?|"
    r"online|in advance|on the (?:door|day)|at the (?:door|gate)|reduced|weekdays?|weekends?|under[- ](?:the age|\d)|entry|entrance|admission|tickets?|fares?|return|single)\b",
    regex.IGNORECASE,
)
"""Of prices in brackets that others pay: "tickets cost $40 ($35 online, $20 for children)"."""
_PLAY = lazy(r"\b(?:goals?|assists?|starts?|rebounds?|tries|wickets?|runs|penalties|saves|clean sheets|cards?)\b")
_CLOSING = lazy(
    r"\)?[,;—–]?[ \n](?:(?:for|making|giving|or)[ \n])?(?:(?P<lead>a (?:grand |combined |overall )?total of|an? (?:combined|overall|total)(?: \p{L}+){0,2}? of|a combined|"
    r"together|altogether|in all|in total|all told|totall?ing|adding up to|(?:which )?(?:adds? up|comes?) to)[ \n])?$",
    regex.IGNORECASE,
)
_IN_ALL = lazy(
    r"(?:[ \n]\p{L}[\p{L}’'-]*){0,3}[ \n](?:in all|in total|altogether|all told|combined|between[ \n](?:them|the[ \n]\p{Ll}+[ \n]of[ \n]them)|together(?![ \n]with\b))\b"
)
_ONE_MORE = lazy(r"\b(?:and|plus)\b")
"""Between the last figure before a whole and that: a part without a figure ("$400 and $350, and with a loan $1,000 together")."""
_SUMS = ("otal", "ombined", "up to", "mes to", "in all", "ogether", "all told", "between")
"""What a sentence with its whole at the end holds one of."""
_MOST_LINES = 20
_MOST_PARTS = 60
_FEWEST = 3
"""A whole and two parts; in lists and below headings they are money."""
_COUNTS = frozenset(("count", "number"))


class Total(Struct, frozen=True):
    """A stated whole and its parts, in order.

    span: the whole. form: where the parts stand: in its sentence, in the list above it, in the headings above it.
    fits: they add up to it (each rounded as the finest of them is; counts and prices printed to the unit are exact), or a run of them that
        ends with the last does.
    """

    span: Span
    whole: Amount
    parts: tuple[Amount, ...]
    form: Literal["sentence", "list", "headings"]
    fits: bool


@analysis
def totals(article: Article) -> tuple[Total, ...]:
    """The totals, in order."""
    if len(amounts(article)) < _FEWEST:
        return ()
    found = [*_in_sentences(article), *_announced(article), *_divided(article)]
    if sum(amount.first.kind == "money" for amount in amounts(article)) >= _FEWEST:
        found += [*_in_lists(article), *_in_headings(article)]
    return tuple(sorted(found, key=lambda total: total.span))


def rounding(ends: Sequence[Quantity]) -> Decimal:
    """How far each of the figures of a sum may be rounded: not at all where counts, prices and several times are printed to the unit."""
    step = half_step(ends)
    if all(end.kind == "duration" for end in ends) and len(ends) > _FEWEST:
        return Decimal(0) if all(end.value == end.value.to_integral_value() for end in ends) else step
    is_exact = (
        step <= Decimal("0.5")
        and not any(end.scaled for end in ends)
        and all(end.kind in ("count", "number", "money", "points") for end in ends)
    )
    return Decimal(0) if is_exact and all(end.value == end.value.to_integral_value() or end.kind == "money" for end in ends) else step


def _total(whole: Amount, parts: Sequence[Amount], form: Literal["sentence", "list", "headings"]) -> Total:
    runs = (parts[start:] for start in range(len(parts) if form != "headings" else 1))
    return Total(whole.span, whole, tuple(parts), form, any(adds_up_by_ends(whole, run, rounding) for run in runs))


def _in_sentences(article: Article) -> Iterator[Total]:
    figures = amounts(article)
    for sentence, found in holding(sentences(article), figures):
        if len(found) >= 3 and sentence.block.kind not in ("cell", "title"):
            yield from _whole_first(article, sentence, found)
            yield from _seats(article.prose, sentence, found)
            if holds(article.prose[sentence.span.start : sentence.span.end], _SUMS):
                yield from _whole_last(article, found)


def _whole_first(article: Article, sentence: Sentence, found: Sequence[Amount]) -> Iterator[Total]:
    prose = article.prose
    for index, whole in enumerate(found[:-2]):
        opening = _OPENING.match(prose, whole.span.end, sentence.span.end)
        if not opening:
            continue
        end = _end(prose, opening, sentence.span.end)
        near = found[index + 1 : index + 1 + _MOST_PARTS]
        parts = _parts(prose, whole, [part for part in near if opening.end() <= part.span.start and part.span.end <= end])
        end = clause_end(prose, parts[-1].span.end, end) if parts else end
        if (
            len(parts) == _MOST_PARTS
            or not _is_list(prose, opening.end(), parts, end)
            or not _are_parts(whole, parts)
            or _MORE.match(prose, parts[-1].span.end)
            or (opening["colon"] and not come_near(whole, parts))
        ):
            continue
        if not (opening["bracket"] and (_is_loose(prose, whole, parts) or _is_aside(prose, sentence, whole, end))):
            told = [
                _total(other, parts, "sentence") for other in found[max(0, index - _MOST_LINES) : index + 1]
            ]  # "112 hits in 352 turns: 74 singles, ..."
            yield next((total for total in told[:-1] if total.fits), told[-1])


def _seats(prose: str, sentence: Sentence, found: Sequence[Amount]) -> Iterator[Total]:
    """ "On the nine-seat council Reds hold five seats, Blues three and Greens two": where the parts exceed the body."""
    for index, whole in enumerate(found[:-2]):
        body = prose.startswith("-", whole.span.end) and _BODY.match(prose, whole.span.end, sentence.span.end)
        parts = found[index + 1 :]
        if body and parts[0].span.start == body.end() and all(part.first.kind in _COUNTS for part in (whole, *parts)):
            if _is_list(prose, body.end(), parts, sentence.span.end) and _are_parts(whole, parts):
                fits = sum((middle(part.first) for part in parts), Decimal(0)) <= middle(whole.first)
                yield Total(whole.span, whole, tuple(parts), "sentence", fits)
            return


def _is_loose(prose: str, whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether the figures in a bracket need not be all parts ("5,200 (3,100 in Europe, 1,400 in Asia)"), or are other prices ("£95 (£80 in May, £70 in June)")."""
    values, of = [middle(part.first) for part in parts], middle(whole.first)
    is_open = not _LAST_LINK.search(prose, parts[-2].span.end, parts[-1].span.start) and sum(values) < of
    return is_open or min(values) * 2 > of


def _is_aside(prose: str, sentence: Sentence, whole: Amount, end: int) -> bool:
    """Whether a bracket tells other prices ("$40 ($35 online, $20 for children)") or feats ("48 caps (12 goals, 9 assists)"), no parts."""
    if whole.first.kind == "money":
        return bool(_FARE.search(prose, max(sentence.span.start, whole.span.start - 80), end))
    return bool(_PLAY.search(prose, whole.span.end, end))


def _end(prose: str, opening: regex.Match[str], sentence_end: int) -> int:
    """Where the parts end: at the closing bracket, at the second dash, or with the sentence."""
    mark = ")" if opening["bracket"] else f" {opening['dash']}" if opening["dash"] else ""
    end = prose.find(mark, opening.end(), sentence_end) if mark else -1
    return sentence_end if end < 0 else end


def _parts(prose: str, whole: Amount, found: Sequence[Amount]) -> list[Amount]:
    """The figures that begin a list or follow a separator; bare ones are in the unit of a measured whole: "95 minutes: 40 to draw and 55 to cut"."""
    apart = [two for one, two in pairwise(found) if _SEPARATOR.search(prose, one.span.end, two.span.start)]
    return bare([*found[:1], *apart], whole.first)


def _whole_last(article: Article, found: Sequence[Amount]) -> Iterator[Total]:
    """The first whole behind its parts; figures that tell something else may follow."""
    prose = article.prose
    for index in range(2, len(found)):
        whole = found[index]
        closing = _CLOSING.search(prose, found[index - 1].span.end, whole.span.start)
        if not closing or not (closing["lead"] or _IN_ALL.match(prose, whole.span.end)):
            continue
        if _ONE_MORE.search(prose, found[index - 1].span.end, closing.start()):
            return
        first = next((at for at in range(index - 2) if _SEPARATOR.search(prose, found[at].span.end, found[at + 1].span.start)), index - 2)
        parts = bare(found[first if index - first >= _FEWEST else 0 : index], whole.first)
        if _is_list(prose, parts[0].span.start, parts, closing.start()) and _are_parts(whole, parts):
            yield _total(whole, parts, "sentence")
        return


def _is_list(prose: str, start: int, parts: Sequence[Amount], end: int) -> bool:
    """Whether the amounts stand one in each member of a list, and nothing else with a figure does."""
    if len(parts) < 2 or _NO_PART.search(prose, start, parts[0].span.start) or _NO_PART.search(prose, parts[-1].span.end, end):
        return False
    if _SEPARATOR.search(prose, start, parts[0].span.start):  # "a captain, 2 mates and 9 sailors"
        return False
    gaps = [(one.span.end, two.span.start) for one, two in pairwise(parts)]
    return all(_parts_two(prose, gap) and not _NO_PART.search(prose, *gap) for gap in gaps)


def _parts_two(prose: str, gap: tuple[int, int]) -> bool:
    """Whether one separator stands between two parts; one part may be of two things: "$19 million in sales and marketing, $10 million"."""
    found = list(_SEPARATOR.finditer(prose, *gap))
    ends_so = bool(found) and found[-1].end() == gap[1]
    return len(found) == 1 or (ends_so and all(match.group() == " and " and not _ONE.match(prose, match.end()) for match in found[:-1]))


def _are_parts(whole: Amount, parts: Sequence[Amount]) -> bool:
    every = [whole, *parts]
    rates = {amount.first.per for amount in every if amount.first.per}
    if (
        len(rates) > 1
        or not rates.issubset(PERIODS)
        or any(not amount.is_sound or amount.is_range or amount.first.value < 0 for amount in every)
    ):
        return False
    if whole.first.kind in _COUNTS:
        is_alike = all(part.first.kind in _COUNTS for part in parts)
    else:
        is_alike = whole.first.kind in ("money", *MEASURES) and all(part.alike(whole) for part in parts)
    values = [middle(part.first) for part in parts]
    if len(values) == 2 and values[0] * values[1] == middle(whole.first):  # "1.4 friends each, for 500 members, so 700 in all"
        return False
    # "three teams: 5 engineers, 4 designers and 2 writers" counts the members of the list.
    return is_alike and middle(whole.first) != len(parts) and middle(whole.first) > max(values)


def _announced(article: Article) -> Iterator[Total]:
    """Wholes at the end of a paragraph with a colon, over a list with one figure at the beginning or the end of each item."""
    for lead, group in [*announced_lists(article), *_announced_lines(article)]:
        found = inside(lead.span, amounts(article))
        opening = _OPENING.match(article.prose, found[-1].span.end, lead.span.end) if found else None
        if opening and opening["colon"]:
            parts = [part for item in group for part in [_item_figure(article, item)] if part]
            if len(parts) == len(group) >= 2 and _are_parts(found[-1], parts):
                yield _total(found[-1], parts, "list")


def _announced_lines(article: Article) -> Iterator[tuple[Block, list[Block]]]:
    """Lists of plain text: lines that end with a figure ("Mills ..... 310") under one that ends with a colon."""
    for index, lead in enumerate(article.blocks):
        if lead.kind == "paragraph" and article.prose.startswith(":", lead.span.end - 1):
            lines = takewhile(
                lambda block: _LINE.fullmatch(article.prose, *block.span), article.blocks[index + 1 : index + 1 + _MOST_LINES]
            )
            yield lead, list(lines)


def _item_figure(article: Article, item: Block) -> Amount | None:
    found = inside(item.span, amounts(article))
    if len(found) != 1 or not (found[0].span.start == item.span.start or found[0].span.end == item.span.end):
        return None
    return found[0]


def _divided(article: Article) -> Iterator[Total]:
    for division in divisions(article):
        yield _total(division.whole, division.parts, "sentence")


def _in_lists(article: Article) -> Iterator[Total]:
    for whole, parts in list_totals(article):
        yield _total(whole, parts, "list")


def _in_headings(article: Article) -> Iterator[Total]:
    for whole, parts in section_parts(article):
        yield _total(whole, parts, "headings")
