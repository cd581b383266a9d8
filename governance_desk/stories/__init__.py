"""Scripted meetings: a story in TOML, played through the same commands as the windows give."""
