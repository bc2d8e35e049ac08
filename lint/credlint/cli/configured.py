"""The options of the command line that configure a run, and the configuration that they make with the files they name."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import Any, TypeVar

import click

from credlint.cli.parameters import DATE, LIST
from credlint.config.discovery import Configuration
from credlint.config.settings import ConfigError

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--select", type=LIST, multiple=True, help="Rules to run: codes, starts of codes, names, or ALL. Repeatable.  [default: ALL]"
    ),
    click.option("--ignore", type=LIST, multiple=True, help="Rules to leave out. The more specific of --select and --ignore wins."),
    click.option("--extend-select", type=LIST, multiple=True, help="Rules to run besides those of --select."),
    click.option("--preview", is_flag=True, help="Run preview rules too."),
    click.option("--as-of", type=DATE, default="", metavar="DATE", help="Judge the articles as of this day (YYYY-MM-DD)."),
    click.option("--exclude", type=LIST, multiple=True, metavar="PATTERNS", help="Files and folders to leave out, as in .gitignore."),
    click.option("--extend-exclude", type=LIST, multiple=True, metavar="PATTERNS", help="Files and folders to leave out besides."),
    click.option("--force-exclude", is_flag=True, help="Leave out named files, too, that a search of their folder would leave out."),
    click.option("--no-respect-gitignore", is_flag=True, help="Lint what .gitignore files leave out, too."),
    click.option("--text-field", default="", metavar="NAME", help="The column or field that holds the text, in CSV and JSON Lines."),
    click.option(
        "--config", multiple=True, metavar="FILE|KEY=VALUE", help='A configuration file, or one key of it in TOML ("preview = true").'
    ),
    click.option("--isolated", is_flag=True, help="Ignore configuration files."),
)


def configures(command: F) -> F:
    """Give a command the options of this module."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def configuration(parameters: dict[str, Any]) -> Configuration:
    """The configuration that the options make. Raises UsageError."""
    lists = {name: tuple(chain(*parameters[name])) for name in ("select", "ignore", "extend_select", "exclude", "extend_exclude")}
    given: dict[str, Any] = {name: value for name, value in lists.items() if value}
    given |= {name: parameters[name] for name in ("preview", "as_of", "force_exclude", "text_field") if parameters[name]}
    if parameters["no_respect_gitignore"]:
        given["respect_gitignore"] = False
    try:
        return Configuration(parameters["config"], given, isolated=parameters["isolated"])
    except ConfigError as error:
        raise click.UsageError(str(error)) from error
