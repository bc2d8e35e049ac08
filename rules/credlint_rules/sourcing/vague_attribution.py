"""SRC002."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.sources.vague_claims import Reason, vague_claims

_MESSAGES: dict[Reason, str] = {
    "who": '"{}" names nobody: who are they, how many, and where did they say so?',
    "which study": '"{}" names no study: which one, by whom, of what year?',
    "by whom": '"{}" does not say by whom, nor on what grounds',
    "which": '"{}" is left without a name, so nobody can check what is told of it',
    "where from": '"{}" names no source',
}


class VagueAttribution(Rule):
    """A claim laid to sources that nobody can ask ("experts say", "studies show", "is expected to").

    ## Why it matters

    "Companies report savings" sounds like evidence and is none: no company is named, so nobody can ask one. The reader cannot tell three
    interviews from a guess.

    ## How it decides

    Experts, critics, analysts and other knowing crowds who say, argue, believe something; companies, teams, users and the like who report
    or cite it; studies, surveys or "the data" that show it; "it is widely believed"; a forecast in the present passive ("is expected to
    grow") without "by"; "data from multiple sources"; and a party without a name of whom something measured is told ("a logistics company
    cut ...", "in a pilot with a large grocer"). So are crowds that hail, praise or point to something or swear by it, hold or
    accept that it is so, attribute it or put it down to something, or put a market at so much, and leaders of a trade who agree, studies that link, prove or raise
    doubts, many people who feel that it is so, some who have called it a sham, and what "is widely regarded as" so, "is widely expected" or is "no secret"; growing evidence without any, rumour, and the consensus of a trade. All of it without a name or number in the phrase itself.

    Silent where the sentence has another source, a link, a footnote or an exhibit, where one stands in the sentence beside it, and where
    the next sentence names somebody, or the next paragraph quotes somebody by name; so it is where a report of the news opens with "researchers" or
    "experts" and names one of them, or where their study stands, further down. Silent in quotations and questions, and in articles that report their own data. An article told in
    the first person knows its own customers and teams: there only experts and studies count. "The data" and "researchers" shortly after a
    study are those of the study, and "analysts" after "analysts polled by" are those who were polled, unless only "many" or "some" of them believe something;
    what data show that one machine did ("the helicopter climbed") it measured itself.

    Known limits: "the data shows" after a chart of one's own that has no caption; a crowd named in an earlier paragraph.

    ## Examples

    ```bad
    Experts say the new tariff will make trains emptier.
    ^^^^^^^^^^^
    ```

    ```bad
    Night trains are back. Operators report that bookings have doubled, and demand is expected to grow further.
                           ^^^^^^^^^^^^^^^^
    ```

    ```bad
    Studies have shown that naps help. It is widely believed that coffee does not.
    ^^^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Critics have long claimed that naps are a waste.
    ^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    It has been shown that naps help, and polling shows that pupils like them.
    ^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Nutritionists say that naps make one hungry.
    ^^^^^^^^^^^^^^^^^

    Sources close to the school insist that naps will end, and psychiatrists have long suspected that they help.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Sleep gurus recommend a nap at noon.
    ^^^^^^^^^^^^^^^^^^^^^

    National data suggests that pupils nap more than ever.
    ^^^^^^^^^^^^^^^^^^^^^^

    There is growing evidence that naps help.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    The consensus among teachers is that naps come too late, and rumour has it that they will end.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad also=SRC001
    Further closures are widely expected.
                     ^^^^^^^^^^^^^^^^^^^

    Cardiologists tell us to nap, and industry leaders agree.
    ^^^^^^^^^^^^^^^^^^^^^^^^

    Observers put the drop down to coffee.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Sleep experts have long considered this the root of it.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Physicists have long suspected that naps bend time.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Many head teachers feel that naps pay.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Industry bosses believe in the nap.
    ^^^^^^^^^^^^^^^^^^^^^^^

    Practitioners broadly agree on that.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Industry sources put the market for pillows at $4 billion.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Security researchers have warned that locks no longer help. Our own records disagree.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Nurses increasingly recommend a nap, and several researchers remain sceptical.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Many people feel the school no longer listens.
    ^^^^^^^^^^^^^^^^

    Some have called the nap a waste of time.
    ^^^^^^^^^^^^^^^^

    The nap is seen by many as a waste of time.
            ^^^^^^^^^^^^^^^
    ```

    ```good
    Many people feel the cold at night. Some have called for longer naps, and some of them have called home. The bed is seen by few.
    ```

    ```good
    The cut of 48,000 tonnes is smaller than scientists had advised.

    The talks ended on Friday. The joint scientific council had recommended 389,000 tonnes.
    ```

    ```good
    The new tariff will make trains emptier, said Maria Kern, who teaches transport economics in Graz. Two other economists agree.
    ```

    ```good
    Observers put the pillows down, and clinicians feel the cold. A nap was widely expected. Some of the teachers agree on the hour. Historians put the hall to good use.
    ```

    ```good
    Sources close to the river are dry, and psychiatrists met in Graz. National data from the weather service suggests rain. There is no evidence
    that naps harm. Word of the nap came late.
    ```

    ```good
    Flood data comes from existing sources (such as gauges and the river board).
    ```

    ```good
    The town's rule is short: reward independent researchers for the gaps they discover.
    ```

    ```good
    Operators report that bookings have doubled. Nachtzug AG said it sold 40,000 berths in May.
    ```

    ```good
    Such a sample misses most of them, an expert for the defence, Dr Ann Low, told the court.
    ```

    ```good
    Data collected by the weather service show that May was wet. Whether further studies confirm it is open. Customers who report a leak
    get a voucher.
    ```

    ## References

    - Wikipedia, Manual of Style, Words to watch: unsupported attributions ("weasel words").
    """

    code = "SRC002"

    def check(self, article: Article) -> Iterator[Problem]:
        """One problem a sentence."""
        for claim in vague_claims(article):
            yield Problem(
                claim.span,
                _MESSAGES[claim.reason].format(article.text(claim.span)),
                help="Name the source and link to it; if there is none, say whose judgement it is.",
            )
