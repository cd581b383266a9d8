"""The command line. Everything but its frame is imported when a command is run."""

from governance_desk.cli.main import main

__all__ = ["main"]
