"""STA010."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.surveys.causal_claims import causal_claims
from credlint.facts.zones import in_body


class CausalVerbOnCorrelation(Rule):
    """A cause claimed on the strength of a survey or an observational study.

    ## Why it matters

    A survey shows what goes together. That coffee "boosts" memory takes an experiment; those who drink it may differ in other ways.

    ## How it decides

    "a survey found that ... boosts", with survey, poll, questionnaire, cohort or observational study, correlation or association before a word for
    finding, and a causal verb (causes, leads to, boosts, reduces ...) within eight words after. What respondents say or believe is left
    alone, and so is every article that speaks of a trial, an experiment, a control group or randomisation. Quotations are left alone.

    ## Examples

    ```bad
    A 2024 survey of 1,210 adults by Lindmark University found that coffee boosts memory.
                                                                           ^^^^^^
    ```

    ```good
    A 2024 survey of 1,210 adults by Lindmark University found that coffee drinkers have the better memory.
    ```
    """

    code = "STA010"
    severity = "note"

    def check(self, article: Article) -> Iterator[Problem]:
        for claim in unquoted(article, causal_claims(article)):
            if in_body(article, claim.span):
                study, verb = article.text(claim.study), article.text(claim.span)
                yield Problem(
                    claim.span,
                    f'"{verb}" claims a cause; the {study} told of shows what goes together',
                    (Related(claim.study, "where the finding comes from"),),
                    'Say what goes together with what ("is associated with", "are likelier to"), or name the experiment.',
                )
