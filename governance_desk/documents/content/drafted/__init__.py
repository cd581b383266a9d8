"""Minutes as the clerk writes them: begun from the record, drawn with the facts as they are now, compared."""
