"""The option `--lang`, which every command has, the windows too."""

from __future__ import annotations


def without_language(arguments: list[str]) -> tuple[list[str], str]:
    """Take `--lang X` or `--lang=X` out, wherever it stands: help and mistakes are to be in that language too."""
    rest: list[str] = []
    wanted = ""
    remaining = iter(arguments)
    for argument in remaining:
        if argument == "--lang":
            wanted = next(remaining, "")
        elif argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
        else:
            rest.append(argument)
    return rest, wanted
