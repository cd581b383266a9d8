"""Certificates of membership: issued under a number, reviewed before they run out, renewed or lapsed (SHCP 12, 16)."""
