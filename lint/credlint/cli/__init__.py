"""The command line. One module a command; COMMANDS is the whole list, and only the one in use is imported."""

from __future__ import annotations

from importlib import import_module

import click

from credlint import __version__
from credlint.cli.terminal import complain

COMMANDS = {
    "check": "credlint.cli.check",
    "clean": "credlint.cli.clean",
    "config": "credlint.cli.config",
    "facts": "credlint.cli.facts",
    "init": "credlint.cli.init",
    "rule": "credlint.cli.rule",
    "stats": "credlint.cli.stats",
}
"""Command name to the module that holds the command of the same name."""

_INTERRUPTED = 130


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        module = COMMANDS.get(cmd_name)
        command: click.Command | None = getattr(import_module(module), cmd_name) if module else None
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="credlint", message="%(prog)s %(version)s")
def cli() -> None:
    """Find what does not hold together in articles: figures, dates, sources, claims."""


def run() -> int:
    """Run the command line; the exit code: 0 nothing to report, 1 findings, 2 wrong usage or failures, 130 interrupted."""
    try:
        code: int | None = cli.main(prog_name="credlint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return _INTERRUPTED
    except Exception:  # exit code 1 would mean findings
        return _defect()
    return code or 0


def _defect() -> int:
    import traceback  # noqa: PLC0415 - only for a defect

    from credlint.breakdown import ISSUES_URL  # noqa: PLC0415

    complain(f"credlint itself broke down; please report this at {ISSUES_URL}")
    click.echo(traceback.format_exc(), err=True)
    return 2
