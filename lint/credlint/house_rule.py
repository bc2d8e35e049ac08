"""Rules that are made from data: a page with phrases."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint.article import Article
from credlint.facts.quotations import is_quoted
from credlint.facts.zones import in_body
from credlint.finding import SEVERITIES
from credlint.phrases import Phrases, find_phrases, phrases
from credlint.rule import Problem, Rule

_CODE = regex.compile(r"[A-Z][A-Z0-9]*[0-9]{2,4}")


class PhraseRule(Rule):
    """Phrases of a house rule, wherever the body has them outside of quotations."""

    phrases: Phrases
    message: str
    help: str

    def check(self, article: Article) -> Iterator[Problem]:
        for span in find_phrases(article, self.phrases):
            if in_body(article, span) and not is_quoted(article, span):
                yield Problem(span, self.message.replace("{text}", article.text(span)), help=self.help)


def phrase_rule(stem: str, page: str, **data: object) -> type[Rule]:
    """A rule from the keys of its page: code, name (the file's by default), severity, phrases, message, help, preview.

    page: the page in Markdown. Raises ValueError for a key that is missing or wrong.
    """
    code, name, texts, message = data.get("code"), data.get("name", stem), data.get("phrases"), data.get("message")
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise ValueError(f'code: expected capitals and two to four digits as in "HOUSE001" (it is {code!r})')
    if not isinstance(texts, list) or not texts or not all(isinstance(text, str) for text in texts):
        raise ValueError("phrases: expected a list of strings")
    if not isinstance(message, str) or not message:
        raise ValueError("message: expected a sentence")
    if data.get("severity", "warning") not in SEVERITIES:
        raise ValueError(f"severity: expected {', '.join(SEVERITIES)}")
    wanted = phrases(texts)
    return type(
        "".join(part.title() for part in str(name).split("-")),
        (PhraseRule,),
        {
            "__doc__": page,
            "code": code,
            "severity": data.get("severity", "warning"),
            "preview": data.get("preview", False),
            "phrases": wanted,
            "message": message,
            "help": str(data.get("help", "")),
        },
    )
