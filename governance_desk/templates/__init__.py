"""What an association words, heads and signs in its own way on the papers that the program draws up."""
