"""TXT002."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import PLACEHOLDER, Article, Problem, Rule, Span, around
from credlint.facts.quotations import is_quoted
from credlint.patterns import lazy
from credlint_rules.residue._together import clipped, counted, together

_TAGS = r"(?:p|br|hr|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|thead|tbody|tr|td|th|img|blockquote|script|style|iframe|figure|figcaption|sup|sub|pre|font|center|section|article)"
_CODES = r"(?:caption|gallery|embed|audio|video|playlist|quote|url|img|list|size|color|vc_\w+|et_pb_\w+)"

_GREEK = "(?:[Aa]lpha|[Bb]eta|[Gg]amma|[Dd]elta|[Ee]psilon|[Zz]eta|[Tt]heta|[Kk]appa|[Ll]ambda|[Mm]u|[Pp]i|[Rr]ho|[Ss]igma|[Tt]au|[Pp]hi|[Cc]hi|[Pp]si|[Oo]mega)"
_NAMED = (
    r"(?:nbsp|lt|gt|quot|apos|[lr][sd]quo|[sb]dquo|[mn]dash|hellip|bull|middot|copy|reg|trade|euro|pound|cent|yen|curren|times|divide|minus|plusmn|deg|micro|sup[123]|frac(?:12|14|34)|para|sect|laquo|raquo|iexcl|iquest|shy"
    rf"|permil|prime|Prime|infin|asymp|ne|le|ge|[lrud]arr|radic|e[nm]sp|thinsp|zwnj|szlig|[AaOo][Ee]lig|[Oo]slash|\p{{L}}(?:acute|grave|circ|uml|tilde|cedil|ring|caron)|{_GREEK})"
)
_CUT_ENTITY = r"&(?:nbsp|mdash|ndash|hellip|[lr][sd]quo)(?![\w;=])|&#(?:0?38|0?39|160|82(?:11|12|16|17|20|21|30))(?![\d;])|&amp(?=[ ])|&(?:pound|euro|yen)(?=\d)|(?<=\d)&deg(?=[CF]?\b)"
"""One that lost its semicolon."""
_FUNCTION = (
    "(?:and|or|nor|but|as|than|rather|through|thru|versus|over|under|against|before|after|with|without|from|into|for|not|the|this|that|these|those|which|who|when|where|while|if|then|because|since|though"
    "|you|they|she|his|her|its|our|their|your|there|here|are|was|were|has|have|had|will|would|can|could|should|may|might|also|even|just|only|often|all|und|oder|bis|och)"
)
"""Words that follow a hyphen which another word shares ("open- and closed-source"), or one that stands for a dash."""
_HYPHEN = "a hyphen of the printed page"
_MARKS = (
    ("an HTML entity", "&", lazy(rf"&(?:amp;)?(?:{_NAMED}|#\d{{2,6}}|#x[\da-fA-F]{{2,6}});|&amp;|{_CUT_ENTITY}")),
    ("an HTML tag", "<", lazy(rf"</{_TAGS}>(?! (?:tag|element))|<(?:br|hr)\s*/?>(?! (?:tag|element))|<{_TAGS}\s+[a-z-]+\s*=[^<>\n]{{0,400}}>|<{_TAGS}>(?=[\p{{Lu}}\p{{N}}])")),
    ("an HTML comment", "<", lazy(r"<!--[^\n]{0,200}?-->")),
    ("an emphasis mark", "*", lazy(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,160}(?<=[^\s*])\*\*(?![\w*])")),
    ("a Markdown link", "[", lazy(r"!?\[[^\[\]\n]{0,160}\]\((?:\ufffc|https?:|www\.|mailto:|/|#)[^\s()]{0,400}\)?")),
    ("a place for a picture", "[", lazy(r"\[(?i:image|img|photo|picture|graphic|figure)[ ]?:[ ]?[^\[\]\n]{0,120}(?i:\.(?:jpe?g|png|gif|webp|svg|heic)|\b(?:alt text|caption|credit) (?:goes )?here)[ ]?\]")),
    ("a heading mark", "#", lazy(r"(?m)^#{2,6} ?\p{L}[^\n]{0,100}")),
    (_HYPHEN, "¬", lazy(r"(?<=(?P<word>\p{L}\p{Ll}+))¬[ \n]?\p{Ll}{2,}")),
    (_HYPHEN, "\u00ad", lazy(r"(?<=(?P<word>\p{L}\p{Ll}+))\u00ad[ \n]\p{Ll}{2,}")),
    (_HYPHEN, "- ", lazy(rf"(?<=(?<![\p{{L}}\p{{N}}’'/.-])(?P<word>\p{{L}}\p{{Ll}}{{2,}}))-[ ](?!{_FUNCTION}\b)\p{{Ll}}{{3,}}")),
    ("a shortcode", "[", lazy(rf"\[/{_CODES}\]|\[{_CODES}(?:=|\s+\w+=)[^\]\n]{{0,300}}\]")),
)  # fmt: skip
"""The name of each mark, a character of every place, and its pattern; `word` begins the place where it stands before the match."""


class MarkupResidue(Rule):
    """Marks of HTML, of Markdown or of the printed page that stand in the text as characters.

    ## Why it matters

    "&nbsp;" or "**Note**" in running text shows that a converter ran once too often or not at all. Where marks were mangled, words and figures
    may have been lost too.

    ## How it decides

    Named and numbered HTML entities, whole or without their semicolon, that are still there after the text was decoded, HTML tags with attributes, closing tags and line breaks, HTML
    comments, pairs of "**", "[text](address", "##" at the start of a line, "[image: hive.jpg]", the shortcodes of publishing systems, and the hyphens that
    broke a word at the end of a printed line ("bee- keeper", "bee¬ keeper"; but not "town- and countryside"). Code is not looked at. A mark
    that the author escaped so that it is seen ("&lt;div&gt;", "\\*\\*") is meant, except for an entity: that is what double escaping looks like.
    Titles and descriptions of the front matter may hold HTML: the page shows it as such. All marks of one sort are one finding with related places.

    Known limits: plain text cannot mark code, so an article in plain text that teaches HTML is reported.

    ## Examples

    ```bad text
    Prices rose in spring.&nbsp;Rents did not.
                          ^^^^^^
    ```

    ```bad text
    The board met twice</p> and the vote was <a href="/minutes">recorded</a>.
                       ^^^^
    ```

    ```bad text
    **Note:** the totals are rounded.
    ^^^^^^^^^
    ```

    ```bad text
    The keeper&#39s hive weighs 40 kg.
              ^^^^
    ```

    ```bad
    A skein costs &pound4.50.
                  ^^^^^^
    ```

    ```bad text
    The error of the scale is &Delta;m, not &minus;m.
                              ^^^^^^^
    ```

    ```bad text
    [image: IMG_2210 (1).jpg]
    ^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad text
    The oldest bee¬ keeper of the valley left.
               ^^^^^^^^^^^
    ```

    ```bad text
    The hives stood in the aban- doned mill.
                           ^^^^^^^^^^^
    ```

    ```good text
    Small- and mid-sized hives, pre- to post-war. "It was bec- because of the rain," he said. The rule p ¬ q holds.
    ```

    ```good text
    R&D; the P&L and AT&T; [Image: the hive from above] is a note on a picture, and "?a=1&copy=2" is no mark.
    ```

    ```good
    **Note:** the totals of `&nbsp;` marks are rounded, and R&D counts as one word.
    ```
    """

    code = "TXT002"

    def check(self, article: Article) -> Iterator[Problem]:
        for name, sign, mark in _MARKS:
            places = [_span(match) for match in mark.finditer(article.prose)] if sign in article.prose else []
            shown = [
                span
                for span in places
                if not _is_metadata(article, span)
                and (name == "an HTML entity" or _is_verbatim(article, span))
                and not (name == _HYPHEN and is_quoted(article, span))
            ]
            if shown:
                message = f'The text shows {name} as characters: "{clipped(article.text(shown[0]))}"{counted(shown)}'
                yield together(shown, message, "Decode or remove the markup, and check that no words went with it.")


def _span(match: regex.Match[str]) -> Span:
    return Span(match.start("word") if "word" in match.re.groupindex else match.start(), match.end())


def _is_metadata(article: Article, span: Span) -> bool:
    block = around(span, article.blocks)
    return block is not None and block.kind == "metadata"


def _is_verbatim(article: Article, span: Span) -> bool:
    """Whether the source holds the same characters: no escape or entity made the mark visible on purpose."""
    place = article.locate(span)
    is_escaped = article.pieces[max(place.start - 1, 0) : place.start] == "\\"
    return not is_escaped and (PLACEHOLDER in article.text(span) or article.pieces[place.start : place.end] == article.text(span))
