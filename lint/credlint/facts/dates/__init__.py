"""Dates: the grammar of calendar expressions, the tense of what happens at them, the article's own date, and what is told of time."""
