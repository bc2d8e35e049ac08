"""SRC004."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from credlint import Article, Problem, Related, Rule
from credlint.facts.sources import citations
from credlint.facts.sources.citations import Fault, broken_citations

_SAYS: dict[Fault, str] = {
    "no entry": 'there is no entry for "{name}"',
    "not cited": 'nothing in the text refers to the entry "{name}"',
    "placeholder": '"{name}" stands where a source should',
    "assistant mark": '"{name}" is the mark of a chat assistant for a source that only it saw',
    "assistant": "the address comes from a chat assistant's answer ({name})",
    "example address": "the address is an example that leads nowhere ({name})",
    "malformed DOI": '"{name}" is no DOI: those read 10.1234/name',
}
_HELP: dict[Fault, str] = {
    "no entry": "Add the entry, or correct the mark.",
    "not cited": "Refer to it where it is used, or remove it.",
    "placeholder": "Put the source there, or leave the claim out.",
    "assistant mark": "Put the source itself there, once somebody has read it.",
    "assistant": "Open the page, check that it says what the text says, and link without the parameter.",
    "example address": "Link the source that was meant.",
    "malformed DOI": "Copy the DOI from the paper.",
}


class BrokenCitation(Rule):
    """A citation that leads nowhere.

    ## Why it matters

    A mark without an entry, "[citation needed]" or a link to example.com looks like a source until somebody follows it.

    ## How it decides

    Footnote marks without a footnote, and footnotes without a mark; numbers in brackets that the article's own numbered list of references
    does not have, and its entries that no number in the text refers to; placeholders such as "[citation needed]" and "(Author, Year)";
    the marks that chat assistants leave for their sources ("turn0search3"); addresses with the tracking parameter of a chat assistant, example addresses, and DOIs that are none. Nothing is looked up. All
    places with the same fault are one finding. Without a list of references, numbers in brackets are left alone.

    ## Examples

    ```bad
    The dam is old [citation needed] and full.
                   ^^^^^^^^^^^^^^^^^
    ```

    ```bad
    The dam is old.[^2]
                   ^^^^
    [^1]: Dam register, 2021.
          ^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    The dam is [very old](https://dams.test/list?utm_source=chatgpt.com).
                ^^^^^^^^
    ```

    ```bad
    The dam is old [1], leaks [3] and hums [2].
                              ^^^
    ## References

    1. Dam register, 2021.
    2. Town archive, box 4.
    ```

    ```good
    The dam is old [1] and leaks [2]. The array x[3] is empty.

    ## References

    1. Dam register, 2021, doi:10.1234/dams.2021.
    2. Town archive, box 4.
    ```

    ## References

    - DOI Handbook, section 2.2, "DOI name syntax" (ANSI/NISO Z39.84); RFC 2606 on example domains.
    """

    code = "SRC004"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        found = sorted(broken_citations(article), key=_fault)
        for fault, same in groupby(found, _fault):
            first, *others = same
            count = f" ({1 + len(others)} places)" if others else ""
            yield Problem(
                first.span,
                _SAYS[fault].format(name=" ".join(first.name.split())[:80]) + count,
                tuple(Related(other.span, f'here too ("{other.name[:80]}")') for other in others),
                _HELP[fault],
            )


def _fault(citation: citations.BrokenCitation) -> Fault:
    return citation.fault
