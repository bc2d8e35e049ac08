"""Sums told in words: totals, products, returns, rates and averages, and how they are worked out from intervals."""
