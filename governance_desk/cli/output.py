"""What the command line prints: answers on standard output, refusals where programs or people look for them."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

import msgspec

from governance_desk.errors import Fault, Refusal
from governance_desk.language import Text, render

if TYPE_CHECKING:
    from governance_desk.documents.layout.missing import Missing


def print_json(answer: object) -> None:
    """One object on one line, and nothing else. Structs become objects, a `Text` the sentence itself."""
    plain = msgspec.to_builtins(_rendered(answer))
    print(json.dumps(plain, ensure_ascii=not _writes_utf8(sys.stdout)))


def print_line(line: str) -> None:
    """A line for people."""
    print(_writable(line, sys.stdout))


def print_error(line: str) -> None:
    """A line for people, of what went wrong."""
    print(_writable(line, sys.stderr), file=sys.stderr)


def print_missing(missing: Sequence[Missing]) -> None:
    """Which characters of the papers no font has, before they are written; on standard error, beside any JSON."""
    from governance_desk.documents.layout.missing import missing_words

    print_error(missing_words(missing))


def print_refusal(error: Refusal | Fault, *, as_json: bool) -> None:
    """What was refused, the article, and what to do next."""
    if as_json:
        print_json({"refused": error.sentence, "article": error.article, "next": error.next_step})
        return
    print_error(str(error))


def _rendered(value: object) -> object:
    if isinstance(value, Text):
        return render(value)
    if isinstance(value, msgspec.Struct):
        return {name: _rendered(each) for name, each in msgspec.structs.asdict(value).items()}
    if isinstance(value, dict):
        return {name: _rendered(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rendered(each) for each in value]
    return value


def _writes_utf8(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "") == "utf8"


def _writable(line: str, stream: TextIO) -> str:
    """A console that knows no Chinese shows question marks rather than a traceback."""
    encoding = stream.encoding or "utf-8"
    return line.encode(encoding, "replace").decode(encoding)
