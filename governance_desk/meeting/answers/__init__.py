"""Which answer of a voter counts, for how long answers are taken, and answers that were entered wrongly."""
