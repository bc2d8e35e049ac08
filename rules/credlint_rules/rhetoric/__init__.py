"""HYP: hype, absolute promises, interests left unsaid."""
