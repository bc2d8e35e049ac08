"""How a movement is read: words that say which way, who moves, and when."""
