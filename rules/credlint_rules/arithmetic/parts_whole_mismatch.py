"""ARI001."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.sums.ballots import ballots
from credlint.facts.sums.larger_parts import larger_parts
from credlint.facts.sums.totals import Total, totals
from credlint_rules.arithmetic._totals import come_to

_HELP = 'Add the parts up again, and look for one that is missing or changed; if they are not all of it, say so ("including").'


class PartsWholeMismatch(Rule):
    """A total that the parts beside it do not add up to.

    ## Why it matters

    "12 staff: 5 engineers, 4 designers and 2 writers" gives the reader a sum that he can do in his head. When it is wrong, he asks what else is.

    ## How it decides

    The whole and its parts, where the text says that they are all of it:

    - in a sentence: "12 staff: ...", "12 staff (...)", "12 staff, made up of ...", and the parts first: "..., 12 in all", "a total of 12". The parts are a plain
      list of counts, of amounts of one currency, or of measures in one unit, which the whole may give for all. "Including", "among them", "of whom", "about" and figures per head are left alone, and so is
      a number that counts the members of the list;
    - in a sentence, after a comma or with "of which": "640 staff, 310 in Holm, ...", where the parts exceed the whole by a quarter at most;
    - in a sentence, of a body of so many ("the nine-seat council"): where they exceed it, as do the votes of one ("the nine-member council voted 6-4");
    - in a list: an item or a line "Total: ..." under items with one amount of money each, or a paragraph "12 staff:" over items or lines with one count each;
    - in a list of parts that cannot overlap, of a whole told before them ("Of the 240 beds, 96 are in ...", "Of those, 41 were female and 27 male", "split three
      ways: ...", "It was paid for with ...", "The city gave €450,000, Brandt Bank ..."): where they exceed it by a quarter at most, or fall short of it though "the rest" is among them;
    - in numbered headings with an amount each (or one in the text under them, in the same unit and for the same period), and a sentence that tells
      what "these three" come to.

    A part that is larger than its whole is reported where it is told of that alone ("Of the 30 patients, 34 recovered", "... Of those, 34 recovered",
    "30 patients, 34 of them women") and is three times as many at most.

    Counts and prices that are printed to the unit are exact; other figures stand for all values that round to them, as finely as the finest of
    the sum is printed. Ranges are added end by end. If a run of parts that ends with the last one gives the total, the rest may be a list of its own.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    The theatre employs 14 people: 6 stagehands, 5 actors and 2 prompters.
                        ^^
    ```

    ```bad also=SRC001
    The festival cost:

    - Tents: $4,150
    - Lights: $1,720
    - Toilets: $985
    - **Total: $7,855**
               ^^^^^^
    ```

    ```bad
    The move took 11 weeks: four weeks of packing, five weeks of repairs and three weeks of unpacking.
                  ^^^^^^^^
    ```

    ```bad
    The theatre spent $21.5 million on actors, $19.2 million on stage and lights and $10.4 million on music, for a combined $49.1 million.
                                                                                                                            ^^^^^^^^^^^^^
    ```

    ```bad
    Of the 240 beds, 96 are in surgery (40%), 81 in medicine (34%) and 73 in maternity.
           ^^^
    ```

    ```bad
    The fund had $12.4 million in May. Of that, $7.1 million went to schools, $3.9 million to clinics and $2.4 million to roads.
                 ^^^^^^^^^^^^^
    ```

    ```bad
    The attic holds 2,480 things: 1,300 boxes, 740 textiles and 620 papers.
                    ^^^^^
    ```

    ```bad
    The study took in 62 people on the high dose, 61 on the low dose and 60 on salt, 203 altogether, in six towns.
                                                                                     ^^^
    ```

    ```bad
    On the nine-seat council, Reds now hold five seats, Blues three and Greens two.
           ^^^^
    ```

    ```bad
    The nine-member council voted 6-4 to wait. The 12-person jury was split 7 to 5.
                                  ^^^
    ```

    ```good
    On the nine-seat council, Reds now hold five seats, Blues three and Greens one. The 12-member panel has 4 farmers, 3 judges and 2 cooks.
    ```

    ```good
    The mill sold 412 sacks in May, 387 in June and 201 in July, 1,000 altogether, to 38 shops.
    ```

    ```bad
    Of the 30 patients, 34 recovered within a week. The ward has 120 beds, 140 of them new.
                        ^^                                                 ^^^
    ```

    ```bad
    The valley has 120 shops. Of these, 140 are closed.
                                        ^^^
    ```

    ```good
    Of the 12 towns, 34 flooded streets were closed. The boat carried 40 sailors and 90 guests. Of these, 74 were saved. Of the 30 patients, 24 recovered.
    ```

    ```good
    Each member brought 1.4 friends on average, across 500 members, so 700 in all.
    ```

    ```good
    Of the 240 beds, 96 are in surgery (40%), 81 in medicine (34%) and 63 in maternity. Of the 120 patients, 60 had fever, 40 had cough and 30 had rash.
    ```

    ```good
    The theatre employs 13 people: 6 stagehands, 5 actors and 2 prompters. It has three crews: 6 stagehands, 5 actors and 2 prompters.
    ```

    ```good
    She needed five jumps to get to 4.82 m: clearances at 4.42, 4.57 and 4.72, then a failure. Of 68 answers: 19 at the top and 22 at the bottom.
    ```

    ```good
    Each of them brought 1.4 friends on average, across 500 members, so 700 in all.
    ```

    ```good
    The festival cost:

    - Tents: $4,150
    - Lights: $1,720
    - Total: $5,870
    ```
    """

    code = "ARI001"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for fact in unquoted(article, totals(article)):
            if not fact.fits:
                yield Problem(fact.span, _message(article, fact), tuple(Related(part.span, "a part") for part in fact.parts), _HELP)
        for larger in unquoted(article, larger_parts(article)):
            whole = article.text(larger.whole.span)
            yield Problem(
                larger.span, f"{article.text(larger.span)} of {whole} is more than all", (Related(larger.whole.span, "the whole"),), _HELP
            )
        for ballot in unquoted(article, ballots(article)):
            if ballot.votes > ballot.members:
                message = f"{article.text(ballot.span)} makes {ballot.votes} votes, of {article.text(ballot.body)} members"
                yield Problem(ballot.span, message, (Related(ballot.body, "those who may vote"),), _HELP)


def _message(article: Article, fact: Total) -> str:
    parts = [article.text(part.span) for part in fact.parts]
    has_ranges = any(part.is_range for part in fact.parts)
    sum_of = f"{', '.join(parts[:-1])} and {parts[-1]} come to" if has_ranges else f"{' + '.join(parts)} is"
    return f"{sum_of} {come_to(fact.parts)}, not {article.text(fact.span)}"
