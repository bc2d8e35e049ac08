"""How a date is read: the grammar of calendar expressions, bare years, and words that tell the tense."""
