"""`credlint stats`: print counts and readability scores."""

from __future__ import annotations

import click

from credlint.cli.terminal import complain, write_out
from credlint.engine import read_article
from credlint.files import UnreadableError, display_name, read_source, syntax_of
from credlint.report.stats import ArticleStats, article_stats, stats_json, stats_text
from credlint.search import find


@click.command(short_help="Print counts and readability scores of articles.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def stats(context: click.Context, paths: tuple[str, ...], output_format: str) -> None:
    """Print a row for each article: words, sentences, figures, sources, and readability scores of its running text.

    ARI (Automated Readability Index) and Coleman-Liau are years of schooling; LIX runs from 20, very easy, to 60, very hard; RIX counts
    the long words in a sentence. A body of fewer than 100 words gets no scores.
    """
    found = find(paths)
    rows: list[ArticleStats] = []
    failures = list(found.failures)
    for path in sorted(found.paths, key=display_name):
        name = display_name(path)
        try:
            rows.append(article_stats(read_article(read_source(path, name), syntax=syntax_of(name), as_of=""), name))
        except UnreadableError as error:
            failures.append(error.failure)
    for failure in failures:
        complain(str(failure))
    write_out((stats_json if output_format == "json" else stats_text)(rows), for_machines=output_format == "json")
    context.exit(2 if failures else 0)
