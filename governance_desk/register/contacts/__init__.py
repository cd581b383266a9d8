"""Contact data leaves on request. The data itself is never in the journal; that it was erased is."""
