"""`credlint facts`: print what was read of an article."""

from __future__ import annotations

import click

from credlint.cli.parameters import DATE
from credlint.cli.terminal import complain, write_out
from credlint.engine import read_article
from credlint.files import UnreadableError, display_name, read_source, syntax_of
from credlint.report.facts import facts_json, facts_text


@click.command(short_help="Print what was read of an article.")
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("--stdin-filename", default="", metavar="NAME", help="Name of what is read from `-`; its ending tells the syntax.")
@click.option("--as-of", type=DATE, default="", metavar="DATE", help="Judge the article as of this day (YYYY-MM-DD).")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def facts(context: click.Context, file: str, stdin_filename: str, as_of: str, output_format: str) -> None:
    """Print what was read of an article: its date, quantities, periods, changes, attributions. The command for writing rules."""
    name = display_name(file, stdin_filename=stdin_filename)
    try:
        source = read_source(file, name)
    except UnreadableError as error:
        complain(str(error))
        context.exit(2)
    article = read_article(source, syntax=syntax_of(name), as_of=as_of)
    write_out((facts_json if output_format == "json" else facts_text)(article, name), for_machines=output_format == "json")
