"""What is said of computers: graphics processors, sizes of models, named metrics."""
