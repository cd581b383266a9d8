"""The costs that members share: what is due for a year, what was paid, what was waived. No ledger of money."""
