"""RAT: ratios and multiples."""
