"""Signing what was issued: by certificate, on paper and scanned back in; and checking what was signed."""
