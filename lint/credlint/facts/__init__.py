"""Facts: what an article says, read once. A module holds one kind of fact and the analysis that reads it.

Here lie those that most others stand on: sentences, sections, zones, quotations; words and where they stand; quantities, periods, changes,
attributions; `wording` for messages. The folders hold the rest, by what they are about:

text       what stands twice, references, headlines, readability      pages      how the furniture of a page is told from its text
figures    how a figure is read; ranges, conversions, misprints       money      amounts that lost something, and how currencies are shown
trends     how a movement is read; records, rankings, thresholds      shares     parts of a whole
sums       totals, products, returns, rates, averages                 tables     tables and lists
surveys    samples, intervals, p values, margins                      computing  processors, models, metrics
dates      calendar expressions, tense, the article's own date        elapsed    lengths of time
sources    who vouches for what: statistics, studies, citations       speech     who speaks, and for whom

`credlint facts FILE` prints what was read of a file.
"""
