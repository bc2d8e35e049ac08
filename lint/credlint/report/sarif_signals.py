"""SARIF taxonomies: what credibility signals known to others the rules are about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from credlint.catalog import rule_data
from credlint.rule import Rule

Json = dict[str, Any]


class Taxonomies:
    """The lists of signals that the rules which ran relate to."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        lists = rule_data("signals.toml")
        self._lists = [one for one in lists if any(_is_about(signal, rule) for signal in one["signals"] for rule in rules)]

    def components(self) -> list[Json]:
        """The taxonomies of a run."""
        return [_component(one) for one in self._lists]

    def references(self) -> list[Json]:
        """The taxonomies by name, for the driver."""
        return [_reference(index, one) for index, one in enumerate(self._lists)]

    def relationships(self, rule: Rule) -> list[Json]:
        """What a rule relates to."""
        return [
            {"target": {"id": signal["id"], "index": at, "toolComponent": _reference(index, one)}, "kinds": ["relevant"]}
            for index, one in enumerate(self._lists)
            for at, signal in enumerate(one["signals"])
            if _is_about(signal, rule)
        ]


def _is_about(signal: Json, rule: Rule) -> bool:
    return rule.code.startswith(tuple(signal["rules"]))


def _reference(index: int, one: Json) -> Json:
    return {"name": one["name"], "index": index}


def _component(one: Json) -> Json:
    return {
        "name": one["name"],
        "version": one["version"],
        "organization": one["organization"],
        "informationUri": one["url"],
        "shortDescription": {"text": one["about"]},
        "isComprehensive": False,
        "taxa": [_taxon(signal, one["url"]) for signal in one["signals"]],
    }


def _taxon(signal: Json, url: str) -> Json:
    return {
        "id": signal["id"],
        "name": signal["name"],
        "shortDescription": {"text": signal["about"]},
        "helpUri": f"{url}#{signal['anchor']}",
    }
