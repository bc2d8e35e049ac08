"""Share groups: shares that the text introduces as all the parts of one whole, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby, pairwise
from typing import Literal

from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, inside
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.changes import Change, changes
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence
from credlint.facts.shares import cues
from credlint.facts.shares.compositions import is_composition
from credlint.facts.words import FIGURE, blocks_with
from credlint.facts.zones import body_blocks, body_sentences
from credlint.patterns import lazy

Form = Literal["rest", "split", "answers", "list"]


class ShareGroup(Struct, frozen=True):
    """Shares that claim to make a whole.

    span: from the first to the last. shares: where each stands. form: by what they claim it: "the remaining 33%", "split 50/30/20" or "split
    into 50% ...", answers to one question, a list under a heading. values: as printed, in percent. low, high: what their sum may be.
    """

    span: Span
    shares: tuple[Span, ...]
    form: Form
    values: tuple[Decimal, ...]
    low: Decimal
    high: Decimal

    def misses_whole(self) -> bool:
        """Whether no values that the shares stand for add up to 100; of answers, which some people refuse, whether they exceed it."""
        return self.low > 100 or (self.high < 100 and self.form != "answers")


_HALF = Decimal("0.5")
_LEAST, _MOST = 75, 130
"""Sums outside are of other things: parts of several wholes, or a few of many parts."""
_MOST_COMPOSED = 115
_CANDIDATES = 7
_LONGEST_GAP = 110
_PAIR, _WHOLE = 2, 100
_AND = lazy(r"[^.;:()]{1,60}(?:,|[ \n]and)[ \n]")
_FEWEST = 3
"""So many items has the shortest list."""


@analysis
def share_groups(article: Article) -> tuple[ShareGroup, ...]:
    """The share groups of the body, in order."""
    found = [*_in_sentences(article), *_lists(article)]
    ordered: list[ShareGroup] = []
    for group in sorted(found, key=lambda group: group.span):
        if not ordered or group.span.start >= ordered[-1].span.end:
            ordered.append(group)
    return tuple(ordered)


def _in_sentences(article: Article) -> Iterator[ShareGroup]:
    levels = {share.span.start for share in _levels(article)}
    told: dict[int, Sequence[Quantity]] = {
        sentence.span.start: held
        for sentence, figures in figure_sentences(article)
        if levels and (held := [figure for figure in figures if figure.span.start in levels])
    }
    slashed = {block.span.start for block in blocks_with(article, cues.SLASHED_WORDS, (FIGURE,))}
    before: Sentence | None = None
    for sentence in body_sentences(article) if told or slashed else ():
        shares = told.get(sentence.span.start, ())
        may_slash = sentence.block.span.start in slashed
        if shares or may_slash:
            earlier = told.get(before.span.start, ()) if before and before.block is sentence.block else ()
            group = (
                _rest(article, earlier, shares)
                or (may_slash and _slashed(article, sentence))
                or _split(article, sentence, shares)
                or _answers(article, sentence, shares)
                or _all_else(article, sentence, shares)
                or _two_sides(article, sentence, shares)
                or _composed(article, sentence, shares)
            )
            if group:
                yield group
        before = sentence


@analysis
def _levels(article: Article) -> list[Quantity]:
    """The percentages that are no amounts of change, no rates."""
    percents = [figure for figure in quantities(article) if figure.kind == "percent" and not figure.damaged and not figure.per]
    told = changes(article) if percents else ()
    amounts = {change.by.span.start for change in told if change.by and not _takes_share(article, change)}
    return [figure for figure in percents if figure.span.start not in amounts]


def _takes_share(article: Article, change: Change) -> bool:
    """Whether what reads like the amount of a change is a share: "made up 12%", "takes the other 30%"."""
    start = change.span.start
    takes = cues.TAKES.match(article.prose, start) or cues.MADE.match(article.prose, max(0, start - 8), start)
    return bool(takes) or (change.by is not None and _is_rest(article.prose, change.by))


def _rest(article: Article, earlier: Sequence[Quantity], shares: Sequence[Quantity]) -> ShareGroup | None:
    """ "40% yes, 35% no, the remaining 35% unsure": the shares before of which no choice leaves such a rest."""
    for index, rest in enumerate(shares):
        if not _is_rest(article.prose, rest):
            continue
        before = [share for share in (shares[max(index - _CANDIDATES, 0) : index] or earlier[-_CANDIDATES:]) if _same_whole(share, rest)]
        groups = [_group([*chosen, rest], "rest") for count in range(len(before), 0, -1) for chosen in combinations(before, count)]
        near = [group for group in groups if _is_near(group)]
        if near and all(group.misses_whole() for group in groups):
            return near[0]
    return None


def _is_rest(prose: str, share: Quantity) -> bool:
    lead = prose[max(0, share.span.start - 60) : share.span.start]
    return "the" in lead.lower() and bool(cues.REST_BEFORE.match(lead))


def _same_whole(share: Quantity, rest: Quantity) -> bool:
    return not share.noun or not rest.noun or share.noun == rest.noun


def _group(shares: Sequence[Quantity], form: Form) -> ShareGroup:
    ends = [_ends(share) for share in shares]
    spans = tuple(share.span for share in shares)
    values = tuple(share.value for share in shares)
    return ShareGroup(
        Span(spans[0].start, spans[-1].end),
        spans,
        form,
        values,
        sum((low for low, _ in ends), Decimal(0)),
        sum((high for _, high in ends), Decimal(0)),
    )


def _ends(share: Quantity) -> tuple[Decimal, Decimal]:
    return min(share.low, share.value - share.half_step), max(share.high, share.value + share.half_step)


def _is_near(group: ShareGroup) -> bool:
    return _LEAST <= sum(group.values) <= _MOST


def _slashed(article: Article, sentence: Sentence) -> ShareGroup | None:
    match = cues.SLASHED.search(article.prose, *sentence.span) if cues.SLASH.search(article.prose, *sentence.span) else None
    if not match:
        return None
    values = tuple(
        Decimal(part) for part in match["parts"].replace("%", "").replace(":", "/").replace("–", "/").replace("-", "/").split("/")
    )
    slack = _HALF * len(values)
    group = ShareGroup(Span(*match.span("parts")), (Span(*match.span("parts")),), "split", values, sum(values) - slack, sum(values) + slack)
    # Two parts below 100 may leave others out ("a 48/46 split of the votes").
    return group if _is_near(group) and (len(values) > 2 or group.low > 100) else None


def _split(article: Article, sentence: Sentence, shares: Sequence[Quantity]) -> ShareGroup | None:
    cue = cues.DIVIDES.search(article.prose, *sentence.span) if len(shares) >= 3 else None
    parts = [share for share in shares if cue and share.span.start > cue.end()]
    if not cue or len(parts) < 3 or cues.PARTLY.search(article.prose, cue.start(), sentence.span.end) or not _is_list(article.prose, parts):
        return None
    group = _group(parts, "split")
    return group if parts[0].span.start - cue.end() < _LONGEST_GAP and _is_near(group) else None


def _is_list(prose: str, parts: Sequence[Quantity]) -> bool:
    gaps = [prose[first.span.end : second.span.start] for first, second in pairwise(parts)]
    return all(
        len(gap) <= _LONGEST_GAP and ("," in gap or ";" in gap or " and " in gap) and not gap.endswith(("-", "–", " to ")) for gap in gaps
    )


def _answers(article: Article, sentence: Sentence, shares: Sequence[Quantity]) -> ShareGroup | None:
    """ "40% said yes, 35% no, and 35% were unsure": nobody gives two of these answers."""
    if not 3 <= len(shares) <= 5 or not _is_list(article.prose, shares):
        return None
    span = Span(shares[0].span.start, sentence.span.end)  # what stands before it, as "of those", tells of whom
    if cues.PARTLY.search(article.prose, *span):
        return None
    group = _group(shares, "answers")
    return group if _is_near(group) and all(cue.search(article.prose, *span) for cue in (cues.UNSURE, cues.YES, cues.NO)) else None


def _all_else(article: Article, sentence: Sentence, shares: Sequence[Quantity]) -> ShareGroup | None:
    """ "44% came by train, 31% by car, 15% on foot and 20% some other way": the last holds all else."""
    if len(shares) < _FEWEST:
        return None
    start, end = shares[-2].span.end, shares[-1].span.end
    after = article.prose[end : min(sentence.span.end, end + _LONGEST_GAP)].replace(" and ", ",").replace(";", ",")
    if not cues.ELSE.search(article.prose[start:end] + after.partition(",")[0]):
        return None
    if cues.PARTLY.search(article.prose, shares[0].span.end, sentence.span.end) or not _is_list(article.prose, shares):
        return None
    group = _group(shares, "split")
    return group if _is_near(group) else None


def _two_sides(article: Article, sentence: Sentence, shares: Sequence[Quantity]) -> ShareGroup | None:
    """ "52% sat on the rear axle and 58% on the front": two sides of one whole that exceed it."""
    if len(shares) != _PAIR or sum(share.value for share in shares) <= _WHOLE or any(share.value >= _WHOLE for share in shares):
        return None
    first, second = shares
    between = _AND.fullmatch(article.prose, first.span.end, second.span.start)
    told = cues.SIDE.match(article.prose, first.span.end, second.span.start) if between else None
    other = cues.SIDE.match(article.prose, second.span.end, sentence.span.end) if told else None
    if (
        not told
        or not other
        or not cues.are_opposite(told["side"], other["side"])
        or cues.PARTLY.search(article.prose, first.span.end, second.span.start)
    ):
        return None
    group = _group(shares, "answers")
    return group if _is_near(group) else None


def _composed(article: Article, sentence: Sentence, shares: Sequence[Quantity]) -> ShareGroup | None:
    """ "55% cotton, 30% wool and 20% silk": things that together exceed the whole; they need not be all of it."""
    if not _PAIR <= len(shares) <= _CANDIDATES or not _WHOLE < sum(share.value for share in shares) <= _MOST_COMPOSED:
        return None
    group, lead = _group(shares, "answers"), Span(sentence.span.start, shares[0].span.start)
    if group.low <= _WHOLE or not is_composition(article.prose, sentence.span, shares):
        return None
    start = lead.end if "once" in article.text(lead) else lead.start
    cues_against = (cues.PARTLY.search(article.prose, start, sentence.span.end), cues.SEVERAL_ANSWERS.search(article.prose, *sentence.span))
    return None if any(cues_against) else group


def _lists(article: Article) -> Iterator[ShareGroup]:
    """Lists under a line that says that it gives a breakdown, with one share an item."""
    levels = _levels(article)
    if len(levels) < _FEWEST:
        return
    intro: Block | None = None
    for (is_list, _), blocks in groupby(
        body_blocks(article), key=lambda block: (block.kind == "item", block.group if block.kind == "item" else -1)
    ):
        members = list(blocks)
        held = inside(Span(members[0].span.start, members[-1].span.end), levels) if is_list and intro else ()
        if intro and len(held) >= _FEWEST and (_is_introduced(article, intro) or _ends_with_rest(article, intro, members[-1])):
            shares = [here[0] for block in members if len(here := inside(block.span, levels)) == 1]
            all_figures = sum(len([q for q in inside(block.span, quantities(article)) if q.kind == "percent"]) for block in members)
            if len(shares) == len(members) == all_figures >= _FEWEST and _is_near(group := _group(shares, "list")):
                yield group
        intro = members[-1]


def _ends_with_rest(article: Article, intro: Block, last: Block) -> bool:
    """Whether the last item of a list holds all else, where nobody gives several answers."""
    return bool(cues.ELSE.search(article.text(last.span))) and not cues.SEVERAL_ANSWERS.search(article.prose, *intro.span)


def _is_introduced(article: Article, intro: Block) -> bool:
    """Whether a block says that the list after it is a breakdown."""
    prose, span = article.prose, intro.span
    if cues.COMES_FROM.search(prose, *span):
        return True
    return bool(cues.LIST_INTRO.search(prose, *span)) and not cues.SEVERAL_ANSWERS.search(prose, *span)
