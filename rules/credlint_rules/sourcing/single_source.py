"""SRC006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.sources.link_domains import link_domains

_FEWEST = 5


class SingleSource(Rule):
    """An article whose links all lead to one site.

    ## Why it matters

    Nine links look like nine sources. Where all of them lead to one firm's pages, the reader hears one voice nine times, often the author's.

    ## How it decides

    The links of the body to at least five different pages, all under one registrable domain: the last two labels of the host, three under
    shared ones such as co.uk. Links to images, mail addresses and the article itself do not count. Resolvers, archives, link shorteners and
    hosts of many people's pages (doi.org, archive.org, github.io) are no single source.

    Known limits: a site's own help pages and its blog link to nothing else by design; two domains of one owner count as two.

    ## Examples

    ```bad
    The mill has [a new wheel](https://mill.test/wheel), [a new roof](https://mill.test/roof) and [a shop](https://shop.mill.test/). It
                  ^^^^^^^^^^^
    [opens at nine](https://mill.test/hours) and [sells flour](https://mill.test/flour).
    ```

    ```good
    The mill has [a new wheel](https://mill.test/wheel), [a new roof](https://mill.test/roof) and [a shop](https://shop.mill.test/). It
    [opens at nine](https://mill.test/hours) and sells flour, the [valley's paper](https://paper.test/flour) writes.
    ```
    """

    code = "SRC006"
    severity = "note"

    def check(self, article: Article) -> Iterator[Problem]:
        """One problem an article, at its first link."""
        links = link_domains(article)
        pages = {link.url for link in links}
        if len(pages) >= _FEWEST and len({link.domain for link in links}) == 1 and not links[0].is_carrier:
            yield Problem(
                links[0].span,
                f"all {len(links)} links of the article lead to {links[0].domain}: they are one source",
                tuple(Related(link.span, "to the same site") for link in links[1:]),
                "Link to sources that do not depend on each other, or say that this is one party's account.",
            )
