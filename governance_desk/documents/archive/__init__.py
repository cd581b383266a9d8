"""Everything of a meeting in one folder, or one zip: what was issued, what lay before it, the record, an index page."""
