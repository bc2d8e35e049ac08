"""Amounts of money that lost something: their currency, digits or scale word, and how currencies are shown."""
