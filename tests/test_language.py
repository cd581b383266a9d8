"""Every text of the program has its Chinese, with the same places in it, compiled."""

from __future__ import annotations

import ast
import io
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from governance_desk import language
from governance_desk.language import Text, render, text, tr
from governance_desk.paths import resource

ROOT = Path(__file__).resolve().parent.parent
PO = resource("locale", "zh_CN", "LC_MESSAGES", "governance_desk.po")


@cache
def in_the_source() -> frozenset[str]:
    found: set[str] = set()
    for package in ("governance_desk", "ui"):
        for _, _, message, _, _ in extract_from_dir(
            ROOT / package, method_map=[("**.py", "python")], keywords={"text": None, "tr": None}
        ):
            found.add(message if isinstance(message, str) else message[0])
    return frozenset(found - {""})


@cache
def chinese() -> Catalog:
    return read_po(io.BytesIO(PO.read_bytes()), locale="zh_CN")


@cache
def called_in_the_source() -> frozenset[str]:
    """The first argument of every call of tr and text, as Python itself reads it."""
    found: set[str] = set()
    for path in sorted([*ROOT.glob("governance_desk/**/*.py"), *ROOT.glob("ui/**/*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "text"):
                first = node.args[0]
                assert isinstance(first, ast.Constant), f"{path}:{node.lineno}: only a literal can be translated"
                found.add(str(first.value))
    return frozenset(found - {""})


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_text_is_translated_and_none_is_left_over() -> None:
    translated = {message.id for message in chinese() if message.id and message.string and not message.fuzzy}
    missing, stale = in_the_source() - translated, translated - in_the_source()
    assert not missing, f"run `make texts` and translate: {sorted(missing)}"
    assert not stale, f"run `make texts`; no longer said: {sorted(stale)}"


def test_babel_sees_every_text() -> None:
    """It does not look into an f-string, nor behind a name."""
    assert called_in_the_source() == in_the_source()


def test_the_places_are_the_same() -> None:
    wrong = [
        message.id
        for message in chinese()
        if message.id and message.string and places(str(message.id)) != places(str(message.string))
    ]
    assert wrong == []


def test_no_english_is_left_in_the_chinese() -> None:
    same = [message.id for message in chinese() if message.id and message.id == message.string and _words(message.id)]
    assert same == []


def _words(message: object) -> bool:
    bare = "".join(literal for literal, *_ in Formatter().parse(str(message)))
    return any(part.isalpha() and part.isascii() and len(part) > 5 for part in bare.split())


def test_a_refusal_does_not_say_the_same_twice() -> None:
    written = {message.id: str(message.string) for message in chinese() if message.id}
    twice = []
    for path in (ROOT / "governance_desk").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Refusal", "Fault"):
                said = [written.get(sentence, sentence) for sentence in _texts(node)]
                twice += [(path.name, node.lineno, each) for each in said if each and said.count(each) > 1]
    assert twice == []


def _texts(call: ast.Call) -> list[str]:
    inner = [node for node in ast.walk(call) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    texts = [node.args[0] for node in inner if isinstance(node.func, ast.Name) and node.func.id == "text" and node.args]
    return [str(each.value) for each in texts if isinstance(each, ast.Constant)]


def test_the_compiled_catalogue_is_the_one_of_the_source() -> None:
    with PO.with_suffix(".mo").open("rb") as file:
        compiled = {message.id: message.string for message in read_mo(file) if message.id}
    written = {message.id: message.string for message in chinese() if message.id and message.string}
    assert compiled == written, "run `make texts`"


def test_a_sentence_is_said_in_both_languages() -> None:
    sentence = text("{unit} is a member already.", unit="清华大学")
    assert render(sentence, "en") == "清华大学 is a member already."
    assert render(sentence, "zh_CN") == "清华大学已是会员。"


def test_a_sentence_within_a_sentence_follows_the_language() -> None:
    inner = text("The association is terminated.")
    assert render(Text("{verbatim}", {"verbatim": inner}), "en") == "The association is terminated."
    assert "终止" in render(Text("{verbatim}", {"verbatim": inner}), "zh_CN")


def test_switching() -> None:
    assert tr("absent") == "缺席"
    language.use("en")
    assert tr("absent") == "absent"
    with pytest.raises(ValueError, match="no catalogue"):
        language.use("fr")
