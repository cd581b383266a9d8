"""The docket as a calendar file, read again with the library that reads anybody's."""

from __future__ import annotations

import datetime
import unicodedata
from typing import NamedTuple

import msgspec
import pytest
from icalendar import Calendar

from governance_desk.desk import Desk
from governance_desk.docket.calendar_file import calendar_file
from governance_desk.docket.compute import docket
from governance_desk.docket.thing import State
from governance_desk.language import render, verbatim
from tests.association.made_up import FIRST_DAY, convened, seated

AT = datetime.datetime(2026, 1, 10, 9, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))


class Entry(NamedTuple):
    day: datetime.date
    sequence: int


def entries(desk: Desk, today: datetime.date = FIRST_DAY) -> dict[str, Entry]:
    """What stands in the file, by UID."""
    content = calendar_file(docket(desk.association, today), association="联盟", at=AT, number=desk.head.number)
    return {
        str(each["uid"]): Entry(each.decoded("dtstart"), each.decoded("sequence"))
        for each in Calendar.from_ical(content).walk("VEVENT")
    }


def test_what_has_a_day_is_in_it_as_a_whole_day() -> None:
    desk = seated()
    dated = [each for each in docket(desk.association, FIRST_DAY) if each.day is not None]
    assert [each.day for each in dated] == [each.day for each in entries(desk).values()]
    assert len(dated) < len(docket(desk.association, FIRST_DAY))


def test_what_was_missed_is_no_date_for_a_calendar() -> None:
    later = datetime.date(2028, 2, 1)
    desk = seated()
    assert any(each.state is State.MISSED for each in docket(desk.association, later))
    assert all(each.day >= datetime.date(2028, 1, 1) for each in entries(desk, later).values())


def test_a_second_file_updates_the_entries_of_the_first() -> None:
    desk = seated()
    before = entries(desk)
    convened(desk, "m1", day=datetime.date(2026, 2, 2))
    after = entries(desk)
    assert set(after) & set(before)
    same = next(iter(set(after) & set(before)))
    assert after[same].sequence > before[same].sequence


def test_two_associations_do_not_overwrite_each_other() -> None:
    things = docket(seated().association, FIRST_DAY)
    files = [calendar_file(things, association=name, at=AT, number=1) for name in ("联盟", "协会")]
    uids = [{str(each["uid"]) for each in Calendar.from_ical(file).walk("VEVENT")} for file in files]
    assert uids[0] & uids[1] == set()


def test_the_day_is_the_association_s_and_the_stamp_is_utc() -> None:
    content = calendar_file(docket(seated().association, FIRST_DAY), association="联盟", at=AT, number=1)
    entry = Calendar.from_ical(content).walk("VEVENT")[0]
    assert entry["dtstamp"].to_ical() == b"20260110T010000Z"
    assert b"DTSTART;VALUE=DATE:" in content


def test_a_calendar_reads_back_the_words_as_they_are_whatever_is_in_them() -> None:
    desk = seated()
    thing = docket(desk.association, FIRST_DAY)[0]
    hard = msgspec.structs.replace(
        thing,
        what=verbatim("纪要，签字；归档\\一, 二; 三" + "字" * 80),
        notes=(verbatim("第一行\n第二行：“引号”"),),
        day=FIRST_DAY,
    )
    content = calendar_file((hard,), association="联盟", at=AT, number=1)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))  # octets, and no character is cut in two
    assert b"\n" not in content.replace(b"\r\n", b"")
    (entry,) = Calendar.from_ical(content).walk("VEVENT")
    assert str(entry["summary"]) == render(hard.what)
    assert "第一行\n第二行：“引号”" in str(entry["description"])
    assert entry.decoded("dtend") - entry.decoded("dtstart") == datetime.timedelta(days=1)


@pytest.mark.parametrize(
    "words",
    [
        "联\rX-EVIL:1",
        "联\r\nEND:VCALENDAR",
        "联\u2028X-EVIL:1\x85X-EVIL:2",
        "联\x00\x07\x0b",
        "\u202e联\u2066",
        "联\ud840",
    ],
)
def test_no_words_begin_a_line_of_their_own_or_turn_one_around(words: str) -> None:
    """A name out of a spreadsheet may have line ends in it."""
    thing = docket(seated().association, FIRST_DAY)[0]
    hard = msgspec.structs.replace(
        thing, what=verbatim(words), whom=verbatim(words), notes=(verbatim(words),), day=FIRST_DAY
    )
    content = calendar_file((hard,), association=words, at=AT, number=1)
    lines = content.decode().splitlines()
    assert lines == content.decode().split("\r\n")[:-1]
    assert not [each for each in lines if each.startswith("X-EVIL")]
    assert lines.count("END:VCALENDAR") == 1
    assert not [each for each in content.decode() if unicodedata.category(each) in ("Cf", "Cs")]
    calendar = Calendar.from_ical(content)
    assert str(calendar["X-WR-CALNAME"]).startswith("联")
    assert str(calendar.walk("VEVENT")[0]["summary"]).startswith("联")


def test_the_same_docket_gives_the_same_file_and_a_moved_day_the_same_uid() -> None:
    thing = next(each for each in docket(seated().association, FIRST_DAY) if each.day is not None)
    one, two = (
        calendar_file((each,), association="联盟", at=AT, number=1)
        for each in (thing, msgspec.structs.replace(thing, day=FIRST_DAY + datetime.timedelta(days=7)))
    )
    assert one == calendar_file((thing,), association="联盟", at=AT, number=1)
    before, after = (Calendar.from_ical(each).walk("VEVENT")[0] for each in (one, two))
    assert before["uid"] == after["uid"]
    assert before["dtstart"] != after["dtstart"]
