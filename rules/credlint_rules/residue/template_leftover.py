"""TXT003."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule, Span, around
from credlint.facts.quotations import is_quoted
from credlint.facts.words import matches, word_index
from credlint.patterns import lazy
from credlint_rules.residue._together import counted, together

_NAME = r"(?:(?:first|last|full|sur|user|site|company|customer|client|contact|recipient|subscriber|product|brand|school|event)[ _.]?name|[fl]name)"
_FIELD = "a field of a form letter"
_PERCENT_FIELD = lazy(
    rf"%(?:(?<![\w\\/%]%)(?!(?:\w+_HOME|NUMBER_OF_\w+|PROCESSOR_\w+)%)\p{{Lu}}[\p{{Lu}}\d]{{1,20}}(?:_[\p{{Lu}}\d]{{1,20}}){{1,3}}%(?![\\/\w])|%\p{{Lu}}[\p{{Lu}}\d_]{{2,40}}%%|(?i:(?!username)(?:\w{{1,20}}[_.:])?{_NAME})%|(?:NAME|COMPANY|RECIPIENT|UNSUBSCRIBE(?:_\p{{Lu}}+)?)%)"
)
_FIELD_WORDS = (
    "name email mail date user customer client company order product event city address phone amount price number title url link account subscriber recipient contact author location venue invoice ticket brand"
).split()
_NAME_FIELD = lazy(
    rf"[\[{{<«*](?:(?<=\*)\|(?:[FL]NAME|[\p{{Lu}}_]{{1,20}}NAME|EMAIL)\|\*|(?<=\[)\[?(?i:{_NAME})(?:\s?\|[^\]\n]{{0,60}})?\]{{1,2}}|(?<=(?<![{{$#])\{{)(?i:(?!username){_NAME})\}}(?!\}})|(?<=[<«])<?\s?(?i:{_NAME})\s?(?:>>|»))"
    rf"|(?<![\w\])/=.$#:{{[-])(?:\[(?P<name>(?=[a-z_]*(?:{'|'.join(_FIELD_WORDS)}))[a-z]{{2,20}}(?:_[a-z]{{2,20}}){{1,3}})\]|\{{(?&name)\}})(?![\w(\[{{}}:=/])"
)
"""By the names that people and programs give to fields: "[First name]", "[user_display_name]"."""
_COUNTED = (
    "users|customers|people|views|comments|reviews|shares|years|months|weeks|days|hours|minutes|employees|staff|readers|subscribers|followers|visitors|countries|cities|towns|stores|shops|offices|branches"
    "|homes|households|jobs|miles|kilomet(?:re|er)s|euros|dollars|guests|passengers|patients|pupils|students|distributors|partners|dealers|suppliers|clients|retailers"
)
_NOTED = "quote|name|figure|number|date|link|source|photo|caption|headline|stat|percentage|age|price|total|reference|citation|chart|title|details"
_MARKED_FIELD = lazy(r"@@\p{Lu}[\p{Lu}_]{3,30}@@|##\p{Lu}[\p{Lu}_]{3,30}##")
"""Where a program for letters puts a name: "%FIRSTNAME%", "[First name | default: friend]", "*|FNAME|*"."""
_LEFTOVERS = (
    ("a template variable", lazy(r"\{\{\s?+(?!(?:page|site|post|include|content)\b|\.)[\w.|\- ]{1,60}\s?\}\}|\$\{[A-Za-z_][\w.]{0,60}\}|%\([a-z_]\w{0,40}\)[sdf]\b|<%=?[^%\n]{1,80}%>|#\{[a-z_][\w.]{0,60}\}"), ("{", "%(", "<%")),
    (_FIELD, _PERCENT_FIELD, ("%",)),
    (_FIELD, _NAME_FIELD, (*_FIELD_WORDS, *(f"{part}name" for part in ("f", "l", "first", "last", "full", "sur", "site", "company", "product", "brand", "customer")))),
    (_FIELD, _MARKED_FIELD, ("@", "#")),
    ("a value that a program could not print", lazy(rf"\[object (?:Object|Promise)\]|[$€£](?:undefined|null|NaN|None)\b|\b(?:undefined|null|NaN)(?:%|[ ](?:million|billion|trillion|percent)\b)|\bnull[ ](?:comments|views|reviews|shares|min(?:ute)?s?[ ]read)\b|\b(?:undefined|NaN)[ ](?:min(?:ute)?s?|{_COUNTED})\b|\bInvalid Date\b(?<=(?m:^|[:•·|–—-][ ]|\b(?:[Oo]n|[Pp]ublished|[Pp]osted|[Uu]pdated):?[ ])Invalid Date)"), ("object", "undefined", "null", "nan", "none", "invalid")),
    ("a value that a program could not print", lazy(r"(?m:^)By (?:null|undefined|NaN)(?=\s*$)|\b(?:[Pp]osted|[Ww]ritten|[Pp]ublished|[Rr]eviewed|[Uu]pdated) (?:by|on) (?:undefined|null|NaN)\b|(?m:^)(?:Total|Price|Rating|Score|Date|Views|Comments|Author): (?:NaN|undefined|null)(?=\s*$)"), ("undefined", "null", "nan")),
    ("a reference that a program could not find", lazy(r"\bError! (?:Reference source not found|Bookmark not defined|No text of specified style in document)\b"), ("error",)),
    (_FIELD, lazy(r"(?m:^)(?:Dear|Hello|Hi)(?: ,(?=[ \n])| (?:FNAME|FIRSTNAME|FIRST_NAME|NAME|LASTNAME|USERNAME|NAME_HERE)\b)"), ("dear", "hello", "hi")),
    ("an error of a spreadsheet", lazy(r"#(?:REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|N/A(?!\w))"), ("#",)),
    ("filler text", lazy(r"\b[Ll]orem ipsum(?: dolor\b[^.\n]{0,80})?"), ("lorem",)),
    ("filler text", lazy(r"(?m:(?:^|(?<=[.:(\[][ ]?))(?:Alt text|Caption|Credit|Photo credit|Link|Text|Headline|Quote|Byline|Bio|Image|Description|Subtitle|Your text|Disclaimer|Disclosure|Boilerplate|(?:Legal|Copyright) (?:text|notice|disclaimer)|Footer|Author bio|Author name|CTA|Call to action|Intro(?:duction)?|Conclusion|Title|(?:Sub)?heading|Body(?: text| copy)?|Copy|Content|Summary|Abstract|Photo|Chart|Graph|Map|Table|Video|Logo|Testimonial|Pull quote|Name|Date|Contact details|Press contact) goes here\b(?=[\]).!]*(?:\s*$|[ ](?:TODO|FIXME|TK)\b)))"), ("goes",)),
    ("an editor's note to fill something in", lazy(rf"\bT[OK]+\b(?=[ ](?:million|billion|percent|per cent|people)\b)|\bTK\b(?=[ ](?:{_COUNTED})\b)|\bTK:(?=[ ]\p{{Ll}})|\b(?:{_NOTED})s?[ ]TK\b(?![ ]?\d)|[$€£]TK\b|\bTK ?TK\b|(?m:(?:^|(?<=[.!?)][ ]))(?:TODO|FIXME):[ ])|\b(?:TODO|FIXME)\([\w.@ -]{{1,30}}\):[ ]|\((?:TODO|TK|FIXME)\b[^)\n]{{0,80}}\)|\[(?:TODO|TK|FIXME)\b[^\]\n]{{0,80}}\]|(?<=[\p{{L}}\p{{N}}.,;:!?)%] )\[(?:CHECK|VERIFY|CONFIRM)(?: (?:THIS|AGAIN|DATE|FIGURES?|NUMBERS?|SOURCE|SPELLING|NAME|FACTS?))?\](?=\s*$)"), ("tk", "todo", "fixme", "check", "verify", "confirm", "million", "billion", "percent", "cent", "people")),
)  # fmt: skip

_SPREADSHEETS = frozenset("excel spreadsheet spreadsheets formula formulas formulae vlookup sheets workbook".split())
"""Words of a text about spreadsheets, which may well show their errors."""
_PRINTED = ("[object ", "#", "$NaN", "$undefined", "£NaN", "€NaN")
"""What no table means to hold."""


class TemplateLeftover(Rule):
    """A placeholder that a template or an editor meant to fill in.

    ## Why it matters

    "$NaN", "{{name}}" or "TK million" stands where a figure or a name should. What the sentence says is then unknown.

    ## How it decides

    Variables of common template languages, the fields of form letters ("%FIRSTNAME%", "{company_name}"), the words that programs print for a missing value where an amount is expected, the errors of a spreadsheet in a text that is not about one, filler text, and
    editors' marks (TK, TODO, [CHECK] at the end of a paragraph) in the prose. Code is not looked at, and the Markdown reader leaves out the tags of site generators.
    All places of one sort are one finding.

    Known limits: plain text cannot mark code, so a text that teaches a template language is reported.

    ## Examples

    ```bad
    The fund now holds $NaN in reserve.
                       ^^^^
    ```

    ```bad text
    Dear ${firstName}, the price rises in May.
         ^^^^^^^^^^^^
    ```

    ```bad text
    Hello [First name | default: friend], this is %%SITE_NAME%%. Yours, *|FNAME|*
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^
    ```

    ```bad text
    The hive number will be %HIVE_NO%.
                            ^^^^^^^^^
    ```

    ```bad text
    The valley from the north. Caption goes here
                               ^^^^^^^^^^^^^^^^^
    ```

    ```bad text
    The valley thanks its keepers.

    Legal disclaimer goes here. TODO: ask the lawyer
    ^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^
    ```

    ```bad
    Open at ten. TODO(ann): ask the keeper
                 ^^^^^^^^^^^
    ```

    ```good
    The caption goes here, under the picture. A rise of 4%, NAME said, and %USERNAME% is you; %JAVA_HOME%, %APP_DIR%\\bin and 5%_A% are none. The set {name} and the field [name] are free; [First aid] is not.
    ```

    ```bad
    The bridge cost TK million, the city said.
                    ^^
    ```

    ```bad
    Posted on Invalid Date · undefined min read
              ^^^^^^^^^^^^
    ```

    ```bad
    - The bridge was built in a year, and the valley paid half of it. [CHECK]
                                                                      ^^^^^^^
    ```

    ```good
    [CHECK] is the name of a button, and the log says [CHECK] twice.
    ```

    ```bad text
    Dear , the price rises in May. (Error! Reference source not found.)
    ^^^^^^                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Written by undefined
    ^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    The keepers sold 400 hives to NaN dealers, and the mayor agreed, TK: quote from the mayor.
                                  ^^^^^^^^^^^                        ^^^
    ```

    ```bad text
    You read this as [subscriber_first_name]. The hives cost #REF! more.
                     ^^^^^^^^^^^^^^^^^^^^^^^                 ^^^^^
    ```

    ```bad
    | Plan | Hives |
    |------|-------|
    | City | [object Object] |
             ^^^^^^^^^^^^^^^
    ```

    ```good
    NaN values and NaN rows are dropped, TK 1952 flies at ten, the list [i_max] is short, and the spreadsheet shows #REF! when a cell is gone.
    ```

    ```good
    Which table?? Error! The value was undefined. Dear Ann, hello, and hi, NAME. See [[the old mill]]. Written by Null.
    ```

    ```good
    The parser returns Invalid Date, and the choice of undefined behaviour is free. The template prints `${firstName}`; the value was undefined, and the river Tk is short.
    ```
    """

    code = "TXT003"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        is_of_sheets = not _SPREADSHEETS.isdisjoint(word_index(article))
        for name, pattern, words in _LEFTOVERS:
            if is_of_sheets and "#" in words and name != _FIELD:
                continue
            spans = [span for match in matches(article, pattern, words) if _is_told(article, span := Span(*match.span()))]
            if spans:
                message = f'"{article.text(spans[0])}" is {name}{counted(spans)}'
                yield together(spans, message, "Fill it in from the source, or rewrite the sentence.")


def _is_told(article: Article, span: Span) -> bool:
    """Whether the text itself says it: not a quotation, not a form in a table."""
    block = around(span, article.blocks)
    is_form = block is not None and block.kind == "cell" and not article.prose.startswith(_PRINTED, span.start)
    return block is not None and not is_form and not is_quoted(article, span)
