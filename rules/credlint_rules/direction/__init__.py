"""DIR: words of direction against the figures beside them."""
