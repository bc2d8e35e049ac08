"""Link domains: whose pages an article links to."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.zones import in_body

_SHARED_LABELS = frozenset("co com org net gov gob gouv go gv edu ac or ne nom mil sch nhs ltd plc govt".split())
"""Second labels under which a country's registry gives out names ("co.uk", "com.au", "go.jp")."""
_CARRIERS = frozenset(
    "example.com example.org example.net doi.org handle.net archive.org archive.today archive.ph bit.ly tinyurl.com t.co goo.gl ow.ly buff.ly lnkd.in dx.doi.org github.io blogspot.com"
    " wordpress.com substack.com medium.com youtube.com youtu.be vimeo.com github.com gitlab.com speakerdeck.com slideshare.net twitter.com x.com linkedin.com facebook.com reddit.com google.com google.co.uk jstor.org arxiv.org ssrn.com".split()
)
"""Domains that carry the pages of many: resolvers, archives, shorteners, hosts."""


class LinkDomain(Struct, frozen=True):
    """A link of the body to a page elsewhere. url: its target without the fragment. domain: the registrable domain, lower case."""

    span: Span
    url: str
    domain: str

    @property
    def is_carrier(self) -> bool:
        """Whether the domain carries the pages of many, so that two links to it may be two sources."""
        return self.domain in _CARRIERS


@analysis
def link_domains(article: Article) -> tuple[LinkDomain, ...]:
    """The links of the body to web pages, in order; images, mail addresses and places in the article itself are none."""
    return tuple(
        LinkDomain(link.span, link.url.partition("#")[0], domain)
        for link in article.links
        if not link.image and in_body(article, link.span) and (domain := registrable_domain(link.url))
    )


def registrable_domain(url: str) -> str:
    """The part of a web address that somebody registered: its last two labels, three under a country's shared ones; empty for no web address.

    "https://news.shop.co.uk/a" gives "shop.co.uk". A number for a host stands for itself. The Public Suffix List knows more exceptions.
    """
    host = _host(url)
    if "." not in host:
        return ""
    labels = host.split(".")
    if labels[-1].isdigit() or ":" in host:
        return host
    is_shared = len(labels[-1]) == 2 and labels[-2] in _SHARED_LABELS
    return ".".join(labels[-3:] if is_shared else labels[-2:])


def _host(url: str) -> str:
    """The host of a web address, lower case; empty for any other. One of letters, digits, dots and hyphens needs no parser."""
    if url.startswith(("https://", "http://")):
        host = url.split("/", 3)[2]
        if host.isascii() and host.replace(".", "").replace("-", "").isalnum():
            return host.rstrip(".").lower()
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        return ""
    return host if parts.scheme in ("http", "https", "") else ""
