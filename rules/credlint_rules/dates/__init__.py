"""DAT: dates and times."""
