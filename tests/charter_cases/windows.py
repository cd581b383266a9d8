"""Where in the windows a command is given, as `windows.toml` says, and what the source of the windows says to it."""

from __future__ import annotations

import ast
import inspect
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from ui.pages import Entry

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).parent


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of `windows.toml`."""

    page: str
    words: str
    file: str
    commands: tuple[str, ...] = ()
    shows: str = ""
    function: str = ""
    words_in: str = ""
    opened_by: str = ""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    place: list[Place]


@cache
def places() -> tuple[Place, ...]:
    """Every place."""
    return tuple(msgspec.convert(tomllib.loads((HERE / "windows.toml").read_text("utf-8")), _File).place)


@cache
def place_of(act: str) -> Place | None:
    """The place of a command's name, or of what is shown."""
    return next((each for each in places() if act in each.commands or act == each.shows), None)


def names_in(file: str) -> set[str]:
    """Every name that a file of the windows takes from elsewhere, in full, and every command that it gives."""
    used = _used(_tree(file), dict(_imports(file)))
    return used | {command for name in used for command in given_by().get(name, ())}


@cache
def given_in(command: str) -> tuple[str, ...]:
    """The files of the windows that give a command, in the order of their names."""
    files = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("ui/*/**/*.py"))]
    return tuple(each for each in files if not each.startswith("ui/operations/") and command in names_in(each))


def texts_in(file: str) -> set[str]:
    """The texts that stand in a file."""
    constants = [node.value for node in ast.walk(_tree(file)) if isinstance(node, ast.Constant)]
    return {each for each in constants if isinstance(each, str)}


@cache
def reached_from(file: str) -> frozenset[str]:
    """The windows that a file imports, at once or by way of others; itself among them.

    Not by way of the files that lie in `ui/` itself: the window and the desk know every page.
    """
    reached: set[str] = set()
    waiting = [file]
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            found = {_file(name) for _, name in _imports(here) if name.startswith("ui.")}
            waiting += [each for each in found if each.count("/") > 1]
    return frozenset(reached)


@cache
def given_by() -> dict[str, frozenset[str]]:
    """The commands that each function of `ui/operations` gives, itself or by way of others in its file."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted(ROOT.glob("ui/operations/**/*.py")):
        file = path.relative_to(ROOT).as_posix()
        functions = {node.name: node for node in _tree(file).body if isinstance(node, ast.FunctionDef)}
        uses = {name: _used(node, dict(_imports(file))) for name, node in functions.items()}
        for name in functions:
            reached: set[str] = set()
            waiting = [name]
            while waiting:
                here = waiting.pop()
                if here not in reached:
                    reached.add(here)
                    waiting += uses[here] & functions.keys()
            used = {each for function in reached for each in uses[function]}
            commands = {each.rpartition(".")[2] for each in used if ".commands." in each}
            found[f"{_module(file)}.{name}"] = frozenset(commands)
    return found


def _used(tree: ast.AST, imported: dict[str, str]) -> set[str]:
    """Every name that is used there, in full where it was imported."""
    used = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            used.add(imported.get(node.id, node.id))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in imported:
            used.add(f"{imported[node.value.id]}.{node.attr}")
    return used


def _imports(file: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def _file(name: str) -> str:
    """The file of a module, or of the module in which the name stands; nothing where there is none."""
    for module in (name, name.rpartition(".")[0]):
        file = module.replace(".", "/") + ".py"
        if (ROOT / file).exists():
            return file
    return ""


def _module(file: str) -> str:
    return file.removesuffix(".py").replace("/", ".")


@cache
def _tree(file: str) -> ast.Module:
    return ast.parse((ROOT / file).read_text(encoding="utf-8"))


def page_file(page: Entry) -> str:
    """The file of a page of the rail: where its entry takes it from."""
    module = next(name for name in inspect.getsource(page.make).split() if name.startswith("ui.views."))
    return module.replace(".", "/") + ".py"
