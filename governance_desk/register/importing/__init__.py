"""Member lists as secretariats send them, read into rows that the register can take.

The way of a list: `read` (file → sheets of plain values) → `recognise` (which row is the header, which column
is what) → `examine` (rows, and every problem with its sheet row) → the clerk decides → `mend` (all or nothing).
Only `read` and `template` touch a file; nothing here writes to the journal.
"""
