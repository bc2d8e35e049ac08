"""Choosing rules."""

from __future__ import annotations

import pytest
from toy_rules import TOYS, BannedWord

from credlint.selection import Selection, UnknownSelectorError, by_code_or_name

NO_PREVIEW = "BRK001 TOY001 TOY002 TOY010"


@pytest.mark.parametrize(
    ("select", "ignore", "extend", "preview", "chosen"),
    [
        ("ALL", "", "", False, NO_PREVIEW),
        ("ALL", "", "", True, "BRK001 NEW001 TOY001 TOY002 TOY010"),
        ("TOY", "", "", False, "TOY001 TOY002 TOY010"),
        ("TOY00", "", "", False, "TOY001 TOY002"),
        ("T", "", "", False, "TOY001 TOY002 TOY010"),
        ("TOY002", "", "", False, "TOY002"),
        ("banned-word", "", "", False, "TOY001"),
        ("toy002 BANNED-Word all", "", "", False, NO_PREVIEW),
        ("TOY", "TOY00", "", False, "TOY010"),
        ("TOY00", "TOY", "", False, "TOY001 TOY002"),
        ("TOY001", "TOY00", "", False, "TOY001"),
        ("ALL", "ALL", "", False, ""),
        ("TOY001", "banned-word", "", False, ""),
        ("ALL", "TOY", "TOY010", False, "BRK001 TOY010"),
        ("BRK", "", "TOY010", False, "BRK001 TOY010"),
        ("NEW", "", "", False, ""),
        ("NEW", "", "", True, "NEW001"),
        ("NEW001", "", "", False, "NEW001"),
        ("untested-idea", "", "", False, "NEW001"),
        ("ALL", "", "NEW001", False, "BRK001 NEW001 TOY001 TOY002 TOY010"),
    ],
)
def test_choice(select: str, ignore: str, extend: str, *, preview: bool, chosen: str) -> None:
    selection = Selection(tuple(select.split()), tuple(ignore.split()), tuple(extend.split()), preview)
    assert [rule.code for rule in selection.choose(TOYS)] == chosen.split()


def test_default_is_all_but_preview() -> None:
    assert [rule.code for rule in Selection().choose(TOYS)] == NO_PREVIEW.split()


@pytest.mark.parametrize(
    ("selector", "nearest"),
    [
        ("TOY01x", "TOY010"),
        ("BRK01", "BRK001"),
        ("toi", "TOY"),
        ("baned-word", "banned-word"),
        ("Banned-words", "banned-word"),
        ("repeated", "repeated-twin"),
        ("ALLL", "ALL"),
    ],
)
@pytest.mark.parametrize("option", ["select", "ignore", "extend_select"])
def test_unknown_selector_names_the_nearest(selector: str, nearest: str, option: str) -> None:
    with pytest.raises(UnknownSelectorError, match="did you mean") as error:
        Selection(**{option: (selector,)}).choose(TOYS)
    assert error.value.nearest == nearest
    assert f'"{selector}"' in str(error.value)


def test_selector_like_nothing_has_no_suggestion() -> None:
    with pytest.raises(UnknownSelectorError) as error:
        Selection(("zzzzzz",)).choose(TOYS)
    assert error.value.nearest == ""
    assert "did you mean" not in str(error.value)


def test_one_rule_by_code_or_name() -> None:
    assert by_code_or_name("toy001", TOYS) is BannedWord
    assert by_code_or_name("Banned-Word", TOYS) is BannedWord
    with pytest.raises(UnknownSelectorError):
        by_code_or_name("TOY", TOYS)
