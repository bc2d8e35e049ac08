"""Shares: parts of a whole in figures and words, shares that claim to make a whole, columns of them."""
