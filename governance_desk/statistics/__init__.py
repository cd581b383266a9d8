"""What a year came to, for the work report: computed from the record, never typed in."""
