"""How equations, products and returns are read and worked out: intervals, time conventions, dimensions."""
