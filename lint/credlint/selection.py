"""Choosing rules: by code, the start of a code, name, or ALL."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from credlint.rule import Rule

ALL = "ALL"


class UnknownSelectorError(ValueError):
    """A selector that names no rule. nearest: the known selector that looks most like it, or nothing."""

    def __init__(self, selector: str, nearest: str) -> None:
        self.selector = selector
        self.nearest = nearest
        suggestion = f"; did you mean {nearest}?" if nearest else ""
        super().__init__(f'no rule has the code, name or prefix "{selector}"{suggestion}')


class Selection(Struct):
    """Which rules to run. A selector is a code, the start of codes, a name, or ALL; the more specific wins, then `ignore`.

    preview: run preview rules too; without it only those that are selected by their full code or name.
    """

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    preview: bool = False

    def choose(self, rules: Iterable[type[Rule]]) -> tuple[type[Rule], ...]:
        """The chosen rules, in their order. Raises UnknownSelectorError."""
        rules = tuple(rules)
        wanted = [_known(selector, rules) for selector in (*self.select, *self.extend_select)]
        unwanted = [_known(selector, rules) for selector in self.ignore]
        return tuple(rule for rule in rules if self._wants(rule, wanted, unwanted))

    def _wants(self, rule: type[Rule], wanted: list[str], unwanted: list[str]) -> bool:
        grip = max((_grip(selector, rule) for selector in wanted), default=0)
        is_open = self.preview or not rule.preview or grip == _EXACT
        return is_open and grip > max((_grip(selector, rule) for selector in unwanted), default=0)


_EXACT = 1_000_000


def _grip(selector: str, rule: type[Rule]) -> int:
    """How specifically a selector names a rule: 0 not at all, 1 by ALL, more for a longer prefix, most for its code or name."""
    if selector in (rule.code, rule.name()):
        return _EXACT
    if selector == ALL:
        return 1
    return 1 + len(selector) if rule.code.startswith(selector) else 0


def _known(selector: str, rules: tuple[type[Rule], ...]) -> str:
    """The selector as the rules spell it, whatever its case."""
    for spelling in (selector.upper(), selector.lower()):
        if spelling == ALL or any(_grip(spelling, rule) for rule in rules):
            return spelling
    raise UnknownSelectorError(selector, nearest(selector, rules))


def matches(selector: str, rule: type[Rule]) -> bool:
    """Whether a selector names a rule, whatever its case."""
    return bool(_grip(selector.upper(), rule) or _grip(selector.lower(), rule))


def refuse_unknown(selectors: Iterable[str], rules: Iterable[type[Rule]]) -> None:
    """Raises UnknownSelectorError for a selector that names no rule."""
    rules = tuple(rules)
    for selector in selectors:
        _known(selector, rules)


def nearest(selector: str, rules: Iterable[type[Rule]]) -> str:
    """The known code, family or name that looks most like a selector, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only after a typing error

    rules = tuple(rules)
    codes = {rule.code for rule in rules} | {rule.code.rstrip("0123456789") for rule in rules} | {ALL}
    names = {rule.name() for rule in rules}
    for word, known in ((selector.upper(), codes), (selector.lower(), names)):
        if close := get_close_matches(word, sorted(known), n=1, cutoff=0.5):
            return close[0]
    return ""


def by_code_or_name(key: str, rules: Iterable[type[Rule]]) -> type[Rule]:
    """The rule of a full code or name, whatever its case. Raises UnknownSelectorError."""
    rules = tuple(rules)
    for rule in rules:
        if key.upper() == rule.code or key.lower() == rule.name():
            return rule
    raise UnknownSelectorError(key, nearest(key, rules))
