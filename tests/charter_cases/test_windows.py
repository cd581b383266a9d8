"""`windows.toml` says the truth: page, file, words and command are there, and belong together."""

from __future__ import annotations

import pytest

from governance_desk.language import translate
from tests.charter_cases.windows import Place, given_by, names_in, page_file, place_of, places, reached_from, texts_in
from ui.pages import PAGES

IDS = ["+".join(each.commands) or each.shows for each in places()]


@pytest.mark.parametrize("place", places(), ids=IDS)
def test_the_page_reaches_the_window_that_gives_the_command(place: Place) -> None:
    assert place.file in reached_from(place.opened_by or file_of(place.page))
    assert place.commands or place.function
    wanted = {*place.commands, *([place.function] if place.function else [])}
    assert wanted <= names_in(place.file), f"{place.file} gives only {sorted(names_in(place.file))}"


@pytest.mark.parametrize("place", places(), ids=IDS)
def test_the_words_stand_in_the_window_and_have_their_chinese(place: Place) -> None:
    words_in = place.words_in or place.file
    assert place.words in texts_in(words_in)
    assert translate(place.words, "zh_CN") != place.words
    assert words_in in reached_from(place.opened_by or file_of(place.page))


def test_no_command_has_two_places() -> None:
    named = [name for each in places() for name in (*each.commands, *([each.shows] if each.shows else []))]
    assert sorted(named) == sorted(set(named))


def test_a_wrong_line_would_be_found() -> None:
    assert "ui/views/member/leaving_dialogs.py" not in reached_from(file_of("settings"))
    assert "GiveNotice" in names_in("ui/views/member/leaving_dialogs.py")
    assert "GiveNotice" not in names_in("ui/views/member/change_dialogs.py")
    assert given_by()["ui.operations.meeting.prepare.add_item"] == {"AddItem"}
    assert place_of("NoSuchCommand") is None


def file_of(page: str) -> str:
    return page_file(next(each for each in PAGES if each.name == page))
