"""Where the program's own files lie: beside the packages, in a checkout as in the packed program."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of a file below `resources/`."""
    return RESOURCES.joinpath(*parts)
