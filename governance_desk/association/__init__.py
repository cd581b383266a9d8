"""One association as a whole: its state, and the two functions over it, `decide` and `apply`."""
