"""How shares that claim to make a whole are recognised."""
