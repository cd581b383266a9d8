"""One module for each projection: its tables, what each event writes into them, and its queries."""
