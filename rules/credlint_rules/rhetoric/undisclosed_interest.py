"""HYP003."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import regex

from credlint import Article, Problem, Related, Rule
from credlint.facts.word_places import holds
from credlint.patterns import lazy

_DISCLOSED = lazy(
    r"\b(?:affiliate|commissions?\b|sponsor(?:ed|ship|s)?\b|paid (?:partnership|promotion|post)|partner (?:content|links?)|referral links?|paid links?|compensat(?:ed|ion)|advertorial|advertisement|disclosure"
    r"|disclaimer|kickbacks?|we (?:may )?(?:earn|receive|get)|i (?:may )?(?:earn|receive|get)|at no (?:extra|additional) cost)",
    regex.IGNORECASE,
)
_PARAMETERS = frozenset(
    "aff affid aff_id aff_sub affiliate affiliate_id affiliateid a_aid irclickid irgwc clickref sscid awinaffid subid1 ranmid ranaid ranclickid"
    " afftrack linkcode ascsubtag partner_aff".split()
)
_NETWORKS = (
    "amzn.to", "shareasale.com", "awin1.com", "anrdoezrs.net", "tkqlhce.com", "jdoqocy.com", "dpbolvw.net", "kqzyfj.com",
    "linksynergy.com", "prf.hn", "avantlink.com", "skimresources.com", "pjatr.com", "pntrs.com", "sovrn.co", "viglink.com",
)  # fmt: skip


class UndisclosedInterest(Rule):
    """A link that pays its author, in an article that does not say so.

    ## Why it matters

    A reader weighs praise by what the writer gets for it. Press codes and consumer law ask for a note that a link earns a commission.

    ## How it decides

    Links to affiliate networks, or with parameters that only serve to pay whoever set the link (an Amazon `tag`, `aff_id`, `irclickid` ...),
    and no word anywhere on the page of affiliates, commissions, sponsors or a disclosure. One finding an article, at the first such link.
    Parameters that also count visitors (`ref`, `utm_source`) are no evidence.

    ## Examples

    ```bad
    Our favourite is the [blue kettle](https://kettles.example.net/blue?aff_id=4711), which boils in two minutes.
                          ^^^^^^^^^^^
    ```

    ```good
    Our favourite is the [blue kettle](https://kettles.example.net/blue?aff_id=4711), which boils in two minutes.

    Links in this article earn us a commission.
    ```

    ```good
    Our favourite is the [blue kettle](https://kettles.example.net/blue?aff_id=4711). We are compensated when you buy by one of our links.
    ```

    ## References

    - Federal Trade Commission, 16 CFR Part 255, "Guides Concerning the Use of Endorsements and Testimonials", 2023.
    - Journalism Trust Initiative, CEN CWA 17493:2019, on the disclosure of interests.
    """

    code = "HYP003"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        paid = [link for link in article.links if not link.image and _pays(link.url)]
        if paid and not _DISCLOSED.search(article.prose):
            count = f"{len(paid)} links pay" if len(paid) > 1 else "this link pays"
            yield Problem(
                paid[0].span,
                f"{count} whoever set {'them' if len(paid) > 1 else 'it'}, and the article does not say so",
                tuple(Related(link.span, "another") for link in paid[1:]),
                "Say that links earn a commission, or link without the parameter.",
            )


def _pays(url: str) -> bool:
    if "=" not in url and not holds(url.lower(), _NETWORKS):
        return False
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return False
    if any(host == network or host.endswith(f".{network}") for network in _NETWORKS):
        return True
    names = {name.lower() for name, value in parse_qsl(parts.query) if value}
    is_shop = "amazon." in f"{host}." and host.split(".")[0] in ("www", "amazon", "smile")
    return bool(names & _PARAMETERS) or (is_shop and "tag" in names)
