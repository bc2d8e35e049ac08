"""credlint: a linter for the credibility of articles.

The public names are imported when they are first used, so that `credlint --version` answers at once.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from credlint.article import PLACEHOLDER, Article, Block, Span, analysis, around, inside
    from credlint.engine import lint_text
    from credlint.files import lint_file
    from credlint.finding import Failure, Finding, Results
    from credlint.fixing import fix_text
    from credlint.rule import Problem, Related, Replacement, Rule, Severity

__version__ = "0.1.0"

__all__ = [
    "PLACEHOLDER",
    "Article",
    "Block",
    "Failure",
    "Finding",
    "Problem",
    "Related",
    "Replacement",
    "Results",
    "Rule",
    "Severity",
    "Span",
    "analysis",
    "around",
    "fix_text",
    "inside",
    "lint_file",
    "lint_text",
]

_HOMES = {
    "credlint.article": ("PLACEHOLDER", "Article", "Block", "Span", "analysis", "around", "inside"),
    "credlint.engine": ("lint_text",),
    "credlint.files": ("lint_file",),
    "credlint.finding": ("Failure", "Finding", "Results"),
    "credlint.fixing": ("fix_text",),
    "credlint.rule": ("Problem", "Related", "Replacement", "Rule", "Severity"),
}


def __getattr__(name: str) -> object:
    """A public name, kept for who imports it next: the rules do so a thousand times."""
    for home, names in _HOMES.items():
        if name in names:
            from importlib import import_module  # noqa: PLC0415

            globals()[name] = thing = getattr(import_module(home), name)
            return thing
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
