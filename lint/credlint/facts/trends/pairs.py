"""The pairs of figures that stand for the two levels of one change, in the forms in which they are told."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import regex
from msgspec import Struct

from credlint.article import Span, inside
from credlint.facts.periods import Period
from credlint.facts.quantities import Quantity
from credlint.facts.trends import amounts, links
from credlint.facts.trends.amounts import Amount, alike
from credlint.facts.trends.change import Change
from credlint.facts.trends.comparisons import held_against
from credlint.facts.trends.movements import REACH, Movement, announced, governing, is_rate, last_before, movements, starting_in
from credlint.facts.trends.multiples import ratio
from credlint.facts.trends.next_figures import goes_on, goes_on_to_move, is_of_next_clause, opens_a_change
from credlint.facts.trends.now_and_then import now_and_then

_LEVEL_ROLES = frozenset("to at below above under over past reaching reached hit hitting".split())
_SPREADS = ("rang", "var", "between", "fluctuat", "consist")
_TURNS = frozenset("balls deliveries overs innings shots attempts games matches starts races".split())
"""What points are made from: "they had shrunk the target to 26 from 24 balls"."""
_FAR, _ROLE_REACH = 170, 60


class Parts(Struct):
    """What is read of one sentence: its figures in order; its trend words and periods, which few sentences are asked for.

    periods: of the whole article.
    """

    prose: str
    span: Span
    figures: Sequence[Quantity]
    periods: Sequence[Period]
    read: list[Movement] | None = None

    @property
    def dates(self) -> Sequence[Period]:
        """The periods of the sentence, in order."""
        return inside(self.span, self.periods)

    @property
    def words(self) -> list[Movement]:
        """The trend words, in order."""
        if self.read is None:
            self.read = movements(self.prose, *self.span)
        return self.read


def pair(parts: Parts, index: int, at: int) -> Change | None:
    """The change between two figures: "from A to B", "to B from A", "B, up from A", "B, compared with A", "A → B"."""
    prose, first, second = parts.prose, parts.figures[index], parts.figures[at]
    is_ago = first.kind == "duration" and any(links.AGO.match(prose, figure.span.end) for figure in (first, second))
    if second.span.start - first.span.end > _FAR or is_ago:
        return None
    if links.ARROW.fullmatch(prose, first.span.end, second.span.start):
        return _arrow(parts, first, second)
    gap = prose[first.span.end : second.span.start].lower().replace("\n", " ")
    # Each alternative of the link holds one of these.
    may_compare = "from" in gap or "vs" in gap or "compared" in gap or "against" in gap or "versus" in gap or "instead of" in gap
    link = links.FROM.fullmatch(prose, first.span.end, second.span.start) if may_compare else None
    if link and link["adverb"]:
        is_other = links.STEPS.match(prose, first.span.end) or is_of_next_clause(prose, parts.figures, index, at, link)
        return None if is_other else _adverbial(parts, first, second, link["adverb"])
    if compared := held_against(prose, parts.figures, index, at):
        return compared
    is_from = "from" in prose[max(0, first.span.start - _ROLE_REACH) : first.span.start].lower()
    if not (may_compare or is_from or " to " in gap or " and " in gap):
        return _after_its_base(parts, first, second) if any(word in gap for word in links.EARLIER_WORDS) else None
    if moves := _moves_between(parts.words, first, second):
        return _moving(parts, moves, first, second, is_from=is_from)
    is_base = is_from and "to" in gap and _role(prose, parts.words, first.span.start) == "from"
    if is_base and (to := links.TO.fullmatch(prose, first.span.end, second.span.start)):
        return _told(parts, first, second, first, to["adverb"] or "")
    return _compared(parts, index, at, link) if link else _both(parts, first, second, gap)


def _after_its_base(parts: Parts, first: Quantity, second: Quantity) -> Change | None:
    """ "slid to B, having been A", "fell to B after A a year ago"."""
    prose = parts.prose
    link = links.EARLIER.fullmatch(prose, first.span.end, second.span.start)
    if not link or (link["after"] and not links.PERIOD_BEFORE.match(prose, second.span.end)):
        return None
    return _told(parts, second, first, first) if _role(prose, parts.words, first.span.start) in _LEVEL_ROLES else None


def _adverbial(parts: Parts, first: Quantity, second: Quantity, adverb: str) -> Change:
    """ "B, up from A"."""
    change = Change(Span(first.span.start, second.span.end), adverb + " from", "up" if adverb.lower() == "up" else "down", second, first)
    word = last_before(parts.words, first.span.start)
    if word and _is_meant(parts.prose, word, change, first, second):
        change.word, change.direction, change.word_span = word.text, word.direction, word.span
    return _with_amount(change, amounts.told_after(parts.prose, parts.figures, second))


def _is_meant(prose: str, word: Movement, change: Change, first: Quantity, second: Quantity) -> bool:
    """Whether the word before "B, up from A" counts and its adverb does not: "held at B", "fell to B"."""
    gap = (word.span.end, first.span.start)
    if word.direction == "steady":
        return bool(links.HELD_AT.fullmatch(prose, *gap)) and not links.OTHER_TIME.match(prose, second.span.end)
    is_contrary = {word.direction, change.direction} == {"up", "down"} and word.text.lower() not in ("up", "down")
    return is_contrary and bool(links.TO_LEVEL.fullmatch(prose, *gap))


def _compared(parts: Parts, index: int, at: int, link: regex.Match[str]) -> Change | None:
    """ "rose to B from A", "was B, compared with A", "(B vs. A)"; but "rose 3%, compared with 2%" compares two amounts, not two levels."""
    prose, first, second = parts.prose, parts.figures[index], parts.figures[at]
    word = governing(prose, parts.words, first.span.start)
    if word and word.direction in ("up", "down") and links.DIRECTLY.fullmatch(prose, word.span.end, first.span.start):
        return None
    is_whole = links.WHOLE_BEFORE.match(prose, max(0, first.span.start - 20), first.span.start)
    if is_whole or (second.noun in _TURNS and not first.noun) or goes_on(prose, parts.figures, index, at):
        return None
    role = _role(prose, parts.words, first.span.start)
    if word and is_rate(prose, word, first, role):
        return None
    is_compared = link["link"].lower() != "from"
    if links.PAIRED.match(prose, second.span.end) or (is_compared and _is_elsewhere(prose, link, first, second)):
        return None
    stands = links.LEVEL_BEFORE.match(prose, max(0, first.span.start - 60), first.span.start)
    is_then = bool(link["bracket"]) or (prose[first.span.start - 1 : first.span.start] == "(" and links.THEN.match(prose, second.span.end))
    is_own = links.AND_WAS.match(prose, max(0, first.span.start - 60), first.span.start)
    lead = announced(prose, parts.words, first, link.start("link")) if links.PERIOD_BEFORE.match(prose, second.span.end) else None
    is_told = role in _LEVEL_ROLES or lead or is_then or is_own or (is_compared and amounts.told_after(prose, parts.figures, second))
    told = _told(parts, second, first, first, lead=lead) if is_told else None
    if told or not (is_compared and stands):
        return told
    return Change(Span(first.span.start, second.span.end), "", "other", second, first)


def _is_elsewhere(prose: str, link: regex.Match[str], first: Quantity, second: Quantity) -> bool:
    """Whether a figure is compared with what was expected, or with another place or other people, and not with the time before."""
    if links.NO_EARLIER_LEVEL.search(prose, link.start("link"), second.span.start) or links.ELSEWHERE.match(prose, second.span.end):
        return True
    is_of_others = first.kind == second.kind == "percent" and bool(second.noun) and not first.noun
    return is_of_others and not links.TIME.search(prose, second.span.end, second.span.end + _ROLE_REACH)


def _arrow(parts: Parts, first: Quantity, second: Quantity) -> Change:
    """ "24% → 34%"; a trend word of the clause, if there is one, says which way."""
    word = governing(parts.prose, parts.words, first.span.start)
    change = Change(Span(first.span.start, second.span.end), "", "other", first, second)
    if word:
        change.word, change.direction, change.word_span = word.text, word.direction, word.span
    return _with_amount(change, amounts.told_after(parts.prose, parts.figures, second))


def _moves_between(words: list[Movement], first: Quantity, second: Quantity) -> list[Movement]:
    """Movements told between two figures; with one of its own between them they belong together only if it leads from one to the other."""
    between = starting_in(words, first.span.end, second.span.start)
    return [word for word in between if word.text.lower() not in ("up", "down", "go", "come")]


def _moving(parts: Parts, moves: list[Movement], first: Quantity, second: Quantity, *, is_from: bool) -> Change | None:
    """The change of two figures with `moves` between them. is_from: "from" stands before the first."""
    prose, word = parts.prose, moves[0]
    if is_from and _role(prose, parts.words, first.span.start) == "from":
        return None if links.CLAUSE_END.search(prose, first.span.end, word.span.start) else _led(parts, moves, first, second)
    led = _led(parts, moves, first, second) if goes_on_to_move(prose, parts.figures, first, word, second) else None
    return led or _moved_between(parts, moves, first, second)


def _led(parts: Parts, moves: list[Movement], first: Quantity, second: Quantity) -> Change | None:
    """ "from A in 2018, it rose 20% to B in 2019", "was A in 2018 and rose to B"."""
    word = moves[0]
    if len(moves) > 1 or word.direction not in ("up", "down"):
        return None
    between = inside(Span(word.span.end, second.span.start), parts.figures)
    by = between[0] if between and amounts.is_amount(parts.prose, between[0], first) else None
    end = by.span.end if by else word.span.end
    is_direct = not by or links.BY_AMOUNT.fullmatch(parts.prose, word.span.end, by.span.start)
    if not is_direct or not links.TO.fullmatch(parts.prose, end, second.span.start):
        return None
    span = Span(first.span.start, second.span.end)
    change = Change(span, word.text, word.direction, first, second, by, ratio(word, by), word.span)
    return change if by else _with_amount(change, amounts.told_after(parts.prose, parts.figures, second))


def _moved_between(parts: Parts, moves: list[Movement], first: Quantity, second: Quantity) -> Change | None:
    """ "$60 million, decreasing to $54 million" and "sales were $54 million, an increase of 2%, compared to $53 million"."""
    prose, word = parts.prose, moves[0]
    if len(moves) > 1 or word.direction not in ("up", "down") or links.CLAUSE_END.search(prose, first.span.end, word.span.start):
        return None
    if links.PAIRED.match(prose, second.span.end):
        return None
    span = Span(first.span.start, second.span.end)
    if word.text.endswith("ing") and links.MOVING_TO.fullmatch(prose, word.span.end, second.span.start):
        change = Change(span, word.text, word.direction, first, second, word_span=word.span)
        return _with_amount(change, amounts.told_after(prose, parts.figures, second))
    is_level = links.LEVEL_BEFORE.match(prose, max(0, first.span.start - 60), first.span.start)
    is_own = links.OWN_VERB.fullmatch(prose, first.span.end, word.span.start)
    if (
        is_level
        and is_own
        and links.COMPARED.fullmatch(prose, word.span.end, second.span.start)
        and not opens_a_change(prose, parts.figures, second)
    ):
        return Change(span, word.text, word.direction, second, first, _own_amount(parts, word, first, second), word_span=word.span)
    return None


def _own_amount(parts: Parts, word: Movement, first: Quantity, second: Quantity) -> Quantity | None:
    """The percentage right after a word of change: "an increase of 2%", "an increase of $2 million, or 2%"."""
    between = inside(Span(word.span.end, second.span.start), parts.figures)
    if not between or not links.BY_AMOUNT.fullmatch(parts.prose, word.span.end, between[0].span.start):
        return None
    relative = amounts.relative(parts.prose, between[0], between[1] if len(between) > 1 else None)
    return relative if amounts.is_amount(parts.prose, relative, first) else None


def _both(parts: Parts, first: Quantity, second: Quantity, gap: str) -> Change | None:
    """ "were B in 2019 and A in 2018, an increase of 20%": the years say which level is the earlier one."""
    prose = parts.prose
    if side_by_side := now_and_then(prose, parts.words, first, second):
        return side_by_side
    is_level = " and " in gap and links.LEVEL_BEFORE.match(prose, max(0, first.span.start - 60), first.span.start)
    if not is_level or not links.AND.fullmatch(prose, first.span.end, second.span.start):
        return None
    held, amount = _both_held(parts, first, second), amounts.told_after(prose, parts.figures, second)
    if len(held) < 2 or not amount or held[0].start == held[1].start:
        return None
    before, level = (first, second) if held[0].start < held[1].start else (second, first)
    return _with_amount(Change(Span(first.span.start, second.span.end), "", "other", before, level), amount)


def _both_held(parts: Parts, first: Quantity, second: Quantity) -> list[Period]:
    """When two levels held: each followed by its time, or both times after both with "respectively"."""
    between = inside(Span(first.span.end, second.span.start), parts.dates)
    after = inside(Span(second.span.end, second.span.end + 60), parts.dates)
    if between:
        return [*between[:1], *after[:1]]
    return list(after[:2]) if links.RESPECTIVELY.match(parts.prose, second.span.end) else []


def from_base(parts: Parts, index: int) -> Change | None:
    """The change whose level after stands before its trend word: "sales of $12 million rose 20% from $10 million"."""
    prose, figures, base = parts.prose, parts.figures, parts.figures[index]
    if "from" not in prose[max(0, base.span.start - _ROLE_REACH) : base.span.start].lower():
        return None
    word = governing(prose, parts.words, base.span.start)
    by = amounts.between(prose, figures, base, parts.words)
    if not word or not by or word.direction == "other" or _role(prose, parts.words, base.span.start) != "from":
        return None
    earlier = (figures[at] for at in range(index - 1, -1, -1) if figures[at].span.end <= word.span.start)
    near = takewhile(lambda figure: word.span.start - figure.span.end <= REACH, earlier)
    level = next((figure for figure in near if alike(figure, base)), None)
    if not level or not links.LEVEL_BEFORE.match(prose, max(0, level.span.start - 40), level.span.start):
        return None
    if not links.OWN_VERB.fullmatch(prose, level.span.end, word.span.start) or links.PAIRED.match(prose, base.span.end):
        return None
    return Change(Span(level.span.start, base.span.end), word.text, word.direction, base, level, by, ratio(word, by), word.span)


def _told(
    parts: Parts, before: Quantity, after: Quantity, first: Quantity, adverb: str = "", lead: Movement | None = None
) -> Change | None:
    """The change with the nearest trend word before its first figure, in the same clause, or with the amount told after both.

    lead: the word that announces the first figure. adverb: the "up" or "down" of "from A down to B", which counts where no trend word does.
    """
    prose, figures = parts.prose, parts.figures
    word = lead or governing(prose, parts.words, first.span.start)
    if adverb and (not word or word.direction == "other"):
        return Change(Span(first.span.start, after.span.end), f"{adverb} to", "up" if adverb.lower() == "up" else "down", before, after)
    if word and (word.text.lower().startswith(_SPREADS) or links.ON_ITS_BASE.match(prose, word.span.end)):
        return None
    last = after if first is before else before
    if not word:
        amount = amounts.told_after(prose, figures, last)
        return _with_amount(Change(Span(first.span.start, last.span.end), "", "other", before, after), amount) if amount else None
    by = amounts.between(prose, figures, first, parts.words) or amounts.before_word(prose, figures, word)
    start = min(word.span.start, by.span.start) if by else word.span.start
    change = Change(Span(start, last.span.end), word.text, word.direction, before, after, by, ratio(word, by), word.span)
    return change if by else _with_amount(change, amounts.told_after(prose, figures, last))


def _with_amount(change: Change, amount: Amount | None) -> Change:
    """The change with an amount told after it; where the amount's word goes another way than the change's own, that word counts."""
    if amount:
        change.by, change.span = amount.figure, Span(change.span.start, max(change.span.end, amount.figure.span.end))
        if amount.direction != change.direction:
            change.word, change.direction, change.word_span = amount.word, amount.direction, amount.span
    return change


def _role(prose: str, words: list[Movement], start: int) -> str:
    """The preposition or verb that leads to a figure, or empty; none where a movement stands between, or a "by" before the range of an amount."""
    match = links.ROLE.match(prose, max(0, start - _ROLE_REACH), start)
    if not match or not match["role"] or any(word.direction != "other" for word in starting_in(words, match.start() + 1, start)):
        return ""
    if links.AMOUNT_RANGE.match(prose, max(0, match.start() - 10), match.start("role")):
        return ""
    return match["role"].split()[0].lower()
