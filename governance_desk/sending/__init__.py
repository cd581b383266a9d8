"""Issued documents on their way out: drafts for the clerk's own mail program, or sent by the association's server."""
