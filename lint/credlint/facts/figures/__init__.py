"""How a figure is read: digits and words, units and currencies, what it counts, and digits that name something instead."""
