"""Figures that contradict one another or their own form."""
