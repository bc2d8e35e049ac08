"""STA: reported statistics: tests, means, deviations, intervals, margins of error."""
