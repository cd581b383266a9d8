"""The costs that members share, year by year."""
