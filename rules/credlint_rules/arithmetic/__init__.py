"""Sums, products, rates and returns that do not work out."""
