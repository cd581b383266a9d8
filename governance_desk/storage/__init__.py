"""Where an association is kept: one SQLite file, later a database. Nothing that ties it to either leaves here."""
