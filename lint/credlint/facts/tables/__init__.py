"""What tables and lists hold, and what the text says of them."""
