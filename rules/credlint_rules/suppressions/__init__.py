"""SUP: suppressions that do nothing, or too much."""
