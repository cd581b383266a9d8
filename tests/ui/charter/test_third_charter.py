"""A whole charter is built from the empty one with the form alone: no word is typed into the text."""

from __future__ import annotations

import tomllib
from typing import Any

from pytestqt.qtbot import QtBot

from governance_desk.charter.editables import Sort
from governance_desk.charter.load import blank_path, read_charter
from tests.charter.test_third_charter import THIRD
from ui.preferences import Preferences
from ui.views.clauses.editor import VALUES
from ui.views.clauses.value_card import CHOICE, LINE, LINES, PART
from ui.views.clauses.values import EVERYTHING, Values
from ui.views.starting.edit_dialog import EditDialog


def test_from_the_empty_charter_to_a_third_one_with_the_form_alone(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    blank = blank_path().read_text(encoding="utf-8")
    dialog = EditDialog(blank, read_charter(blank, place="blank"), None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.editor.tabs.setCurrentIndex(VALUES)
    form = dialog.editor.values
    form.kind.setCurrentIndex(EVERYTHING)
    form.unwritten.setChecked(True)
    wanted = tomllib.loads(THIRD)
    for key in tomllib.loads(blank).keys() - wanted.keys():
        take_out(form, key)
    for key in ("bodies", "matters", "topics", "offices", "periods", "articles"):
        if key in wanted and key in tomllib.loads(dialog.editor.toml):
            for _ in range(len(tomllib.loads(dialog.editor.toml)[key]) - 1):
                take_out(form, f"{key}[1]")
    assert dialog.editor.mistakes.count() > 0  # a torso is not yet a charter, and each mistake is named
    assert not dialog.take.isEnabled()
    bring(dialog, form, "", wanted)
    assert tomllib.loads(dialog.editor.toml) == wanted
    assert dialog.editor.charter == read_charter(THIRD, place="third")
    assert dialog.take.isEnabled()
    dialog.editor.words.undo()  # each step can be taken back
    assert tomllib.loads(dialog.editor.toml) != wanted


def bring(dialog: EditDialog, form: Values, path: str, wanted: Any) -> None:
    """Make what stands at the path into what is wanted, one step in the form after the other."""
    if isinstance(wanted, dict):
        if path and there(dialog, path) is None:
            press_add(form, path)
        for key in (there(dialog, path) or {}).keys() - wanted.keys():
            take_out(form, f"{path}.{key}" if path else key)
        for key, value in wanted.items():
            bring(dialog, form, f"{path}.{key}" if path else key, value)
    elif isinstance(wanted, list):
        while len(there(dialog, path) or []) > len(wanted):
            take_out(form, f"{path}[{len(there(dialog, path)) - 1}]")
        while len(there(dialog, path) or []) < len(wanted):
            press_add(form, path)
        for at, value in enumerate(wanted):
            bring(dialog, form, f"{path}[{at}]", value)
    elif there(dialog, path) != wanted or type(there(dialog, path)) is not type(wanted):
        write(form, path, str(wanted).lower() if isinstance(wanted, bool) else str(wanted))


def there(dialog: EditDialog, path: str) -> Any:
    data: Any = tomllib.loads(dialog.editor.toml)
    for part in path.split(".") if path else ():
        name, *numbers = part.replace("]", "").split("[")
        data = data.get(name) if isinstance(data, dict) else None
        for number in numbers:
            data = data[int(number)]
        if data is None:
            return None
    return data


def take_out(form: Values, path: str) -> None:
    assert form.select(path), path
    assert form.card.remove.isEnabled(), path
    form.card.remove.click()


def press_add(form: Values, path: str) -> None:
    assert form.select(path), path
    assert form.card.add.isEnabled(), path
    form.card.add.click()


def write(form: Values, path: str, value: str) -> None:
    assert form.select(path), path
    row = form.current()
    assert row is not None
    assert row.editable.sort not in (Sort.LIST, Sort.TABLE)
    card = form.card
    match card.fields.currentIndex():
        case at if at == CHOICE:
            assert card.choice.findData(value) >= 0, (path, value)
            card.choice.setCurrentIndex(card.choice.findData(value))
        case at if at == LINES:
            card.words.setPlainText(value)
        case at if at == PART:
            card.part.setEditText(value)
        case at:
            assert at == LINE
            card.value.setText(value)
    card.write.click()
