"""Plausibility against known bounds: tables in TOML, and the figures of an article that lie outside them.

A table holds entries like this one:

    [[bound]]
    name = "marathon-time"
    rule = "PLA014"                          # the rule that reports it
    field = "sport"
    test = "time"                            # a figure or a sum (else the first figure); it must not lie below `low` or above `high`
    low = 7200                               # a number or a formula, in base units (seconds, bytes, metres, kilograms, parameters, tokens, dollars)
    words = [["marathon"], ["finished", "won"]]    # the sentence holds one word of each list; put the rarest list first
    unless = ["half marathon", "relay", "lap"]              # the sentence holds none of these
    unless_article = ["wheelchair"]          # nor does the article
    message = "{time} for a marathon is {pace} a kilometre, faster than anyone has run"
    source = { name = "World Athletics, records", year = 2026, url = "https://example.org" }
    checked = 2026-11-21                     # the day that somebody last looked; absent: nobody has since it was written
    bad = ["She won the marathon in [95 minutes]."]       # what stands in the brackets must be found
    good = ["She won the marathon in 150 minutes."]       # nothing may

    [bound.figures]                          # the first is the one that is reported
    time = { kind = "duration" }

    [bound.sums]                             # worked out in order; products before sums, no brackets
    pace = { formula = "time / 42.195", unit = "duration" }

A figure is recognised by its `kind` (as `credlint facts` prints it) and, where given, `units`, `of` (words in the figure or in what it counts), `before`
and `after` (words next to it; `...` after a phrase allows four more words), `not_before`, `not_after`, `per`, `least`. Several ways make a list. `between`
lists words of which one must stand between the first figure and a second, `near` says how many words may; `next_sentence` lists words that let the reported
figure stand one sentence later. A table `[lists]` names lists of words for use as "@name", `[defaults]` gives keys for every bound of its file, but no `checked`: each is looked up on its own. A `[[gpu]]`
entry gives `memory` and `bandwidth`, which formulas reach as `name.memory`. A table `[names.country]` (see name_tables.py) makes a kind "country", and its
columns are reached as `name.population`; `one_of = "name.sizes"` asks for one number of a list. Temperatures are in kelvins.

Every printed figure stands for the interval of values that round to it; a figure is reported only when no value of it, with no choice of the other
figures of the sentence, meets the bound. Sentences that deny or suppose, quotations, and damaged figures are left alone.
"""

from credlint.bounds.breaches import Breach, breaches
from credlint.bounds.packages import packaged
from credlint.bounds.reading import joined, read_table, read_tables
from credlint.bounds.table import Bound, BoundsError, Gpu, Names, Source, Table

__all__ = [
    "Bound",
    "BoundsError",
    "Breach",
    "Gpu",
    "Names",
    "Source",
    "Table",
    "breaches",
    "joined",
    "packaged",
    "read_table",
    "read_tables",
]
