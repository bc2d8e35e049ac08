"""Facts: what an article says, read once. Each module here holds one kind of fact and the analysis that reads it.

structure of the text    sentences, sections, quotations, zones, repeats, tables
figures                  quantities, ranges, changes, conversions, misprinted_numbers, damage, bare_amounts, hardware, model_sizes
figures side by side     portions, rough_shares, restatements, thresholds, share_groups, rankings, records
tests and surveys        p_values, test_results, intervals, samples, margins, leads, descriptives, shares_of_samples, survey_shares, significance, causal_claims
time                     periods, relative_periods, time_spans, tense, publication
who says so              attributions, statistics, sourcing, studies, vague_claims, references
for messages             wording

The folders hold how these are read: figures, trends, dates, speech, pages. `credlint facts FILE` prints what was read of a file.
"""
