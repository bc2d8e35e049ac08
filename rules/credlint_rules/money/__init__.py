"""MON: amounts of money that are damaged or lack their currency."""
