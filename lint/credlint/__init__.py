"""credlint: a linter for the credibility of articles."""

from credlint.article import PLACEHOLDER, Article, Block, Span, analysis, around, inside
from credlint.rule import Problem, Related, Rule, Severity

__version__ = "0.1.0"

__all__ = ["PLACEHOLDER", "Article", "Block", "Problem", "Related", "Rule", "Severity", "Span", "analysis", "around", "inside"]
