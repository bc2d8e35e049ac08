"""`credlint rule`: print the pages of rules."""

from __future__ import annotations

import json
from typing import Any

import click

from credlint.catalog import catalog
from credlint.cli.parameters import named_rule
from credlint.cli.terminal import write_out
from credlint.config.options import option_data, option_lines
from credlint.finding import rule_url
from credlint.rule import Rule


@click.command(short_help="Print a rule's page.")
@click.argument("rule", metavar="CODE|NAME", required=False)
@click.option("--all", "everything", is_flag=True, help="Print the pages of all rules.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def rule(rule: str | None, output_format: str, *, everything: bool) -> None:
    """Print the page of a rule: what it finds, why it matters, how it decides, examples, options."""
    if (rule is None) != everything:
        raise click.UsageError("Name one rule by its code or name, or give --all.")
    rules = catalog() if rule is None else (named_rule(rule),)
    if output_format == "text":
        text = "\n".join(map(_page, rules))
    else:
        pages = [_data(one) for one in rules]
        text = json.dumps(pages if everything else pages[0], ensure_ascii=False, indent=2) + "\n"
    write_out(text, for_machines=output_format == "json")


def _page(rule: type[Rule]) -> str:
    state = f"{rule.severity}, in preview" if rule.preview else rule.severity
    head = f"# {rule.name()} ({rule.code})\n\nSeverity: {state}. {rule_url(rule.name())}\n\n{rule.page()}\n"
    lines = "\n".join(option_lines(rule))
    return f"{head}\n## Options\n\nUnder `[options.{rule.name()}]` of the configuration:\n\n{lines}\n" if lines else head


def _data(rule: type[Rule]) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name(),
        "severity": rule.severity,
        "preview": rule.preview,
        "summary": rule.summary(),
        "page": rule.page(),
        "options": option_data(rule),
        "url": rule_url(rule.name()),
    }
