"""What suppressions leave out of the findings, and what is to be said of the suppressions themselves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from credlint.article import Article, SourceRange
from credlint.finding import Finding, Lines
from credlint.patterns import lazy
from credlint.rule import Rule
from credlint.suppressions import Suppression, read_suppressions, starts

UNUSED, UNKNOWN, BLANKET = "SUP001", "SUP002", "SUP003"
"""Codes of the rules on suppressions. Their findings come from here, not from their `check`: no article knows what else was found in it."""

FAMILY = "SUP"
_BEFORE = lazy(r"(?:\A|\n[ \t]*+\r?\n)(?P<inset>[ \t]{0,100}+)\Z")
_AFTER = lazy(r"[ \t]*\r?\n")
_REACH = 400
"""Characters of blank lines that are looked at before a comment."""


class Remark(Struct, frozen=True):
    """What is to be said of a suppression, under the code of a rule. removable: what may go without a loss, if anything."""

    code: str
    place: SourceRange
    message: str
    help: str
    removable: SourceRange | None = None


class Allowances:
    """The suppressions of one article. known: all rules that suppressions may name."""

    def __init__(self, article: Article, known: Sequence[type[Rule]]) -> None:
        self._known = known
        self._source = article.source
        self._found, self._mistakes = read_suppressions(article, known)
        self._stretches = stretches(article) if self._found else []
        self._starts = [stretch.start for stretch in self._stretches]
        self._file: dict[str, Suppression] = {}
        self._stretch: defaultdict[int, dict[str, Suppression]] = defaultdict(dict)
        self._row: defaultdict[int, dict[str, Suppression]] = defaultdict(dict)
        self._switches: defaultdict[str, list[tuple[int, int, Suppression]]] = defaultdict(list)
        self._sort(Lines(article.source))
        _mark_useful_ends(self._found)

    def __bool__(self) -> bool:
        return bool(self._found or self._mistakes)

    def suppression(self, finding: Finding) -> Suppression | None:
        """What leaves a finding out, if anything does: the nearest suppression, of equally near ones the one that names the least.

        Findings on suppressions are left out only by those that name their family.
        """
        shortest = len(FAMILY) if finding.code.startswith(FAMILY) else 0
        codes = [start for start in starts(finding.code) if len(start) >= shortest]
        index = bisect_right(self._starts, finding.source.start) - 1
        nearby: list[dict[str, Suppression] | None] = [self._row.get(finding.start.row), self._row.get(finding.end.row)]
        if index >= 0 and finding.source.start <= self._stretches[index].end:
            nearby.insert(0, self._stretch.get(index))
        found = _narrowest(codes, nearby) or self._switched(codes, finding.source.start) or _narrowest(codes, [self._file])
        if found:
            found.uses += 1
        return found

    def remarks(self, ran: set[str]) -> Iterator[Remark]:
        """What is to be said of the suppressions, but for those of findings on suppressions. ran: codes of the rules that judged it all."""
        for mistake in self._mistakes:
            yield Remark(UNKNOWN, mistake.place, mistake.message, mistake.help)
        for one in self._found:
            if not one.codes and one.scope != "enable":
                yield Remark(BLANKET, one.place, "this suppresses every rule", "Name the rules that are meant, by code or name.")
        yield from self._unused(ran, lambda one: not one.codes.startswith(FAMILY))

    def last_remarks(self, ran: set[str]) -> Iterator[Remark]:
        """What is to be said of the suppressions of findings on suppressions, when those are known."""
        yield from self._unused(ran, lambda one: one.codes.startswith(FAMILY))

    def _unused(self, ran: set[str], is_asked: Callable[[Suppression], bool]) -> Iterator[Remark]:
        @cache
        def is_judged(codes: str) -> bool:
            """Whether all rules that a start of codes names have run. Those in preview must only where they are named in full."""
            named = [rule for rule in self._known if rule.code.startswith(codes) and (rule.code == codes or not rule.preview)]
            meant = {rule.code for rule in named if codes.startswith(FAMILY) or not rule.code.startswith(FAMILY)}
            return bool(meant) and ran.issuperset(meant)

        for one in self._found:
            if not one.uses and is_asked(one) and (one.scope == "enable" or is_judged(one.codes)):
                yield Remark(UNUSED, one.place, _unused_message(one), "Remove it.", self._removable(one) if one.is_alone else None)

    def _removable(self, one: Suppression) -> SourceRange:
        """The comment, with its line where that comes after an empty one: what stands around it stays apart."""
        start, end = one.comment
        before = _BEFORE.search(self._source, max(0, start - _REACH), start)
        after = _AFTER.match(self._source, end)
        return SourceRange(start - len(before["inset"]), after.end()) if before and after else one.comment

    def _sort(self, lines: Lines) -> None:
        for order, one in enumerate(self._found):
            if one.scope == "file":
                self._file.setdefault(one.codes, one)
            elif one.scope == "line":
                for place in one.comment:
                    self._row[lines.place(place).row].setdefault(one.codes, one)
            elif one.scope == "next-line":
                index = bisect_left(self._starts, one.comment.end)
                if index < len(self._starts):
                    self._stretch[index].setdefault(one.codes, one)
            else:
                self._switches[one.codes].append((one.comment.end, order, one))

    def _switched(self, codes: list[str], offset: int) -> Suppression | None:
        """The comment that disables one of the starts of a code at an offset, unless a later one enables it."""
        last: tuple[int, int, Suppression] | None = None
        for code in codes:
            switches = self._switches.get(code, ())
            index = bisect_right(switches, offset, key=_first)
            if index and (last is None or switches[index - 1][:2] > last[:2]):
                last = switches[index - 1]
        return last[2] if last and last[2].scope == "disable" else None


def _narrowest(codes: list[str], held: list[dict[str, Suppression] | None]) -> Suppression | None:
    """The first suppression of a start of a code, in the order of what holds them."""
    return next((one[code] for one in held if one for code in codes if code in one), None)


def _first(switch: tuple[int, int, Suppression]) -> int:
    return switch[0]


def _unused_message(one: Suppression) -> str:
    what = f'"{one.words}"' if one.words else "this"
    return f"{what} enables nothing that is disabled here" if one.scope == "enable" else f"{what} suppresses nothing"


def _mark_useful_ends(found: list[Suppression]) -> None:
    """Count an `enable` as used where something that it names, or something wider, is disabled."""
    disabled: defaultdict[str, set[str]] = defaultdict(set)  # start of codes to the disabled ones that begin with it
    for one in found:
        if one.scope == "disable":
            for start in starts(one.codes):
                disabled[start].add(one.codes)
        elif one.scope == "enable":
            ended = set(disabled[one.codes])
            one.uses = int(bool(ended) or any(start in disabled[start] for start in starts(one.codes)))
            for codes in ended:
                for start in starts(codes):
                    disabled[start].discard(codes)


def stretches(article: Article) -> list[SourceRange]:
    """Where blocks of prose stand in the source, in order: a table as a whole, and what stands within another block (a caption) with it."""
    tables: dict[int, SourceRange] = {}
    found: list[SourceRange] = []
    for block in article.blocks:
        place = article.locate(block.span)
        if block.kind == "cell":
            whole = tables.get(block.group, place)
            tables[block.group] = SourceRange(min(whole.start, place.start), max(whole.end, place.end))
        elif block.kind != "furniture":
            found.append(place)
    outer: list[SourceRange] = []
    for place in sorted((*found, *tables.values()), key=lambda place: (place.start, -place.end)):
        if not outer or place.end > outer[-1].end:
            outer.append(place)
    return outer
