"""Read a charter from TOML. A bad file is refused with every finding: the place, the article, a hint."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from governance_desk.charter.check import check_charter
from governance_desk.charter.check_part import check_part
from governance_desk.charter.finding import CharterError, Finding
from governance_desk.charter.model import Charter
from governance_desk.charter.shape import decode, shape_findings
from governance_desk.charter.toml_mistake import toml_mistake
from governance_desk.language import Text, text
from governance_desk.paths import resource

BUILT_IN = ("cfia", "shcp")
FORMAT = 1  # of the files that this version of the program reads and writes
NO_LIMIT = "no_limit"  # what TOML, which has no null, says for "as many as you like", "as long as you like"
_LARGEST = 4_000_000  # bytes; a charter has some tens of thousands


def find_charter(name: str) -> Charter:
    """A built-in charter by its name, or the charter in the file of that path."""
    return built_in(name) if name in BUILT_IN else load_charter(Path(name))


@cache
def built_in(name: str) -> Charter:
    """One of the charters that come with the program; KeyError for a name not in BUILT_IN."""
    if name not in BUILT_IN:
        raise KeyError(name)
    return load_charter(built_in_path(name))


def built_in_path(name: str) -> Path:
    """Where the file of a built-in charter lies."""
    return resource("charters", f"{name}.toml")


def blank_path() -> Path:
    """Where the charter lies with which a new one is begun: everything in it is still open."""
    return resource("charters", "blank", "charter.toml")


def load_charter(path: Path) -> Charter:
    """The charter in the file; CharterError where it cannot be read or is no sound charter."""
    try:
        with path.open("rb") as file:  # a device has no size, and no end
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise CharterError(
            str(path),
            (
                Finding(
                    "",
                    _unreadable(path, error),
                    text("Choose another file, or one of the built-in charters: {names}.", names=", ".join(BUILT_IN)),
                ),
            ),
        ) from error
    except ValueError as error:  # a path that no disk can have, such as one with a null character
        raise CharterError(
            repr(str(path)), (Finding("", text("there is no such file"), text("Choose another file.")),)
        ) from error
    if len(content) > _LARGEST:
        _refuse(path.name, text("the file is too large for a charter"), text("Choose the charter's TOML file."))
    try:
        toml_text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = text("the file is not written in UTF-8")
        raise CharterError(path.name, (Finding("", problem, text("Save it as UTF-8 and open it again.")),)) from error
    return read_charter(toml_text, place=path.name)


def read_charter(toml_text: str, *, place: str) -> Charter:
    """The charter that the text says; `place` is what the error calls it. Raises CharterError and nothing else."""
    data = _parse(toml_text, place)
    written_for = data.get("format")
    if isinstance(written_for, int) and not isinstance(written_for, bool) and written_for > FORMAT:
        _refuse(
            place,
            text("it was written for a newer version of this program"),
            text("Install the newer version, or ask for the file in format {format}.", format=FORMAT),
            path="format",
        )
    _open_limits(data)
    try:
        charter = msgspec.convert(data, Charter, dec_hook=decode)
    except msgspec.ValidationError as error:
        raise CharterError(place, tuple(_bad_shape(data)) or (_unexpected(error),)) from error
    findings = tuple(check_charter(charter))
    if findings:
        raise CharterError(place, findings)
    return charter


def _parse(toml_text: str, place: str) -> dict[str, Any]:
    try:
        return tomllib.loads(toml_text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError is a ValueError, as is a number of 5,000 digits
        line, problem = toml_mistake(error)
        raise CharterError(
            place,
            (
                Finding(
                    str(text("line {line}", line=line)) if line is not None else "",
                    problem,
                    text("Look at brackets, quotes and equals signs there."),
                ),
            ),
        ) from error


def _bad_shape(data: dict[str, Any]) -> Iterator[Finding]:
    """Every value of a wrong shape, and what is wrong inside the parts whose shapes are right."""
    kind = msgspec.inspect.type_info(Charter)
    yield from shape_findings(data, kind)
    assert isinstance(kind, msgspec.inspect.StructType)
    for field in kind.fields:
        values = data.get(field.encode_name)
        if not isinstance(field.type, msgspec.inspect.VarTupleType) or not isinstance(values, list):
            continue
        item = field.type.item_type
        assert isinstance(item, msgspec.inspect.StructType)
        for index, value in enumerate(values):
            path = f"{field.encode_name}[{index}]"
            if any(shape_findings(value, item, path)):
                continue
            try:
                part = msgspec.convert(value, item.cls, dec_hook=decode)
            except msgspec.ValidationError as error:
                yield _unexpected(error)
            else:
                yield from check_part(part, path)


def _open_limits(data: dict[str, Any]) -> None:
    """`most = "no_limit"` becomes None in the rules about proxies, and so does the `length` of a period."""
    for parts, slot, field in (("bodies", "proxies", "most"), ("periods", "span", "length")):
        for part in _tables(data.get(parts)):
            for clause in _tables(part.get(slot)):
                for holder in (clause, *_tables(clause.get("readings"))):
                    for rule in _tables([holder.get("rule")]):
                        if rule.get(field) == NO_LIMIT:
                            rule[field] = None


def _tables(values: object) -> list[dict[str, Any]]:
    return [each for each in values if isinstance(each, dict)] if isinstance(values, list) else []


def _unexpected(error: msgspec.ValidationError) -> Finding:
    """What msgspec refuses and the shapes do not name."""
    place = re.search(r"at `\$\.?(.*)`$", str(error))
    return Finding(
        place[1] if place else "",
        text("it has not the shape of a charter"),
        text("Compare it with one of the built-in charters: {names}.", names=", ".join(BUILT_IN)),
    )


def _unreadable(path: Path, error: OSError) -> Text:
    """Why the file cannot be read, in our own words: the system gives its reason in English."""
    if isinstance(error, FileNotFoundError):
        return text("there is no such file")
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return text("this is a folder, not a file")
    if isinstance(error, PermissionError):
        return text("you are not allowed to read the file")
    return text("the disk or the network on which the file lies does not answer")


def _refuse(place: str, problem: Text, hint: Text, *, path: str = "") -> NoReturn:
    raise CharterError(place, (Finding(path, problem, hint),))
