"""Lists of the association: their columns as data, found, filtered and sorted, written as spreadsheet or as CSV."""
