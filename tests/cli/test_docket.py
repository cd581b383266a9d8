"""`governance-desk docket`: what is printed, what is written, and the exit status."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from icalendar import Calendar

from governance_desk.cli.main import main
from governance_desk.stories.sample import make_sample

TODAY = datetime.date(2026, 3, 5)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return make_sample(tmp_path, today=TODAY)


def test_the_keys_that_programs_depend_on(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docket", str(file), "--on", str(TODAY), "--json"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    answer = json.loads(printed)
    assert list(answer) == ["on", "due"]
    assert answer["on"] == "2026-03-05"
    meeting = next(each for each in answer["due"] if each["key"].startswith("convened_meeting/"))
    assert list(meeting) == [
        "key",
        "what",
        "for",
        "due",
        "state",
        "state_name",
        "provisional",
        "article",
        "working",
        "notes",
        "paper",
        "act",
    ]
    assert (meeting["due"], meeting["state"], meeting["article"]) == ("2026-03-05", "today", "第十九条")
    assert meeting["act"]["page"] == "meetings"


def test_for_people_in_both_languages(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docket", str(file), "--on", str(TODAY)]) == 0
    assert "2026-03-05 · 今天" in capsys.readouterr().out
    assert main(["--lang", "en", "docket", str(file), "--on", str(TODAY)]) == 0
    assert "2026-03-05 · today" in capsys.readouterr().out


def test_a_calendar_file_is_written_and_replaced(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "docket.ics"
    path.write_text("an older one")
    assert main(["docket", str(file), "--on", str(TODAY), "--ics", str(path)]) == 0
    days = [each.decoded("dtstart") for each in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]
    assert TODAY in days


def test_no_other_file_is_replaced_by_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = file.read_bytes()
    assert main(["docket", str(file), "--ics", str(file), "--json"]) == 1
    assert set(json.loads(capsys.readouterr().out)) == {"refused", "article", "next"}
    assert file.read_bytes() == before
