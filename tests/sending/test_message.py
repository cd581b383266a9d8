"""Whatever stands in a name or a title, a message is one message, and an invitation one invitation."""

from __future__ import annotations

import datetime
import unicodedata
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

from governance_desk.charter.keys import BodyKey
from governance_desk.meeting.commands import CancelMeeting
from governance_desk.meeting.state import Item, ItemId, Meeting, MeetingId, Outcome
from governance_desk.plain_words import LONGEST, body_words, header_words
from governance_desk.sending.invitation import invitation, sequence_of
from governance_desk.sending.message import Enclosure, Letter, draft, message, ready
from governance_desk.sending.plain import addresses_in, is_address
from governance_desk.sending.recipient import Kind, Recipient
from tests.association.made_up import COUNCIL, FIRST_DAY, convened, seated

AT = datetime.datetime(2026, 3, 5, 1, tzinfo=datetime.UTC)
LI = Recipient(Kind.PERSON, "p1", "李娜", ("li@example.org",))
INJECTED = "李娜\r\nBcc: evil@example.org\r\n\r\n<html>"
NASTY = [
    INJECTED,
    "\u202e正反\u2066",
    "🎉🎉 emoji",
    "名" * 10_000,
    "\x00\x07\x1b[31m",
    "",
    "\u2028第二行\u2029",
    '"引号", <角>; \\',
    "𬱖𠮷",
    "\ud800",
]


def parsed(content: bytes) -> EmailMessage:
    found = message_from_bytes(content, policy=policy.SMTP)
    assert isinstance(found, EmailMessage)
    return found


def whole(words: str) -> EmailMessage:
    """A message in which these words stand everywhere."""
    letter = Letter(words, words, (Enclosure(f"{words}.pdf", "application/pdf", b"%PDF"),), "a@example.org", words)
    recipient = Recipient(Kind.PERSON, "p1", words, ("li@example.org",))
    meeting = a_meeting(title=words, place=words)
    calendar = invitation(
        meeting, recipient, association=words, organiser="a@example.org", sequence=1, at=AT, words=words
    )
    return parsed(draft(letter, recipient, calendar=calendar))


@given(st.text(st.characters(codec=None), max_size=60) | st.sampled_from(NASTY))
@example(INJECTED)
@example("\r\n")
def test_nothing_in_the_words_begins_another_header(words: str) -> None:
    made = whole(words)
    assert made.defects == []
    assert sorted(made.keys()) == sorted({"Subject", "From", "To", "Content-Type", "MIME-Version", "X-Unsent"}), (
        "no header more and none twice"
    )
    for value in made.values():
        assert "\n" not in str(value)
        assert "\r" not in str(value)
        assert len(str(value)) < 2 * LONGEST
    addresses = made["To"].addresses
    assert [each.addr_spec for each in addresses] == ["li@example.org"]
    assert made["X-Unsent"] == "1"
    files = [each.get_filename() for each in made.iter_attachments()]
    assert len(files) == 2
    assert all(name and len(name) < 100 and "/" not in name and "\n" not in name for name in files)
    entry = Calendar.from_ical(calendar_of(made)).walk("VEVENT")
    assert len(entry) == 1
    said = [entry[0][each] for each in ("SUMMARY", "LOCATION", "DESCRIPTION") if each in entry[0]]
    body = made.get_body(("plain",))
    assert body is not None
    named = [each.display_name for each in (*made["To"].addresses, *made["From"].addresses)]
    seen = "".join((str(made["Subject"]), *named, *map(str, said), *map(str, files), body.get_content()))
    assert not [each for each in seen if unicodedata.category(each) == "Cf"], "nothing turns a line around"
    assert '"' not in str(entry[0]["ATTENDEE"].params["CN"])
    assert [str(each) for each in [entry[0]["ATTENDEE"]]] == ["mailto:li@example.org"]


def calendar_of(made: EmailMessage) -> bytes:
    part = next(each for each in made.walk() if each.get_content_type() == "text/calendar")
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content


def a_meeting(title: str = "第一届理事会第三次会议", place: str = "北京", starts: str = "09:30") -> Meeting:
    made = Meeting(MeetingId("m1"), BodyKey("council"), title, 1, 3, False, FIRST_DAY, starts, place)
    made.agenda = [Item(ItemId("i1"), "议题一", minutes=60), Item(ItemId("i2"), "议题二", minutes=30)]
    return made


def test_chinese_and_rare_characters_arrive_as_they_are() -> None:
    letter = Letter(
        "关于召开第一届理事会第三次会议的通知",
        "各位理事：\n请于2026年1月10日到会。𬱖",
        (Enclosure("某协〔2026〕1号　通知.pdf", "application/pdf", b"%PDF-1.7"),),
        "office@example.org",
        "低碳联盟秘书处",
    )
    made = parsed(draft(letter, Recipient(Kind.PERSON, "p1", "𬱖娜", ("li@example.org", "na@example.org"))))
    assert made["Subject"] == "关于召开第一届理事会第三次会议的通知"
    assert [(each.display_name, each.addr_spec) for each in made["To"].addresses] == [
        ("𬱖娜", "li@example.org"),
        ("𬱖娜", "na@example.org"),
    ]
    assert made["From"].addresses[0].display_name == "低碳联盟秘书处"
    body = made.get_body(("plain",))
    assert body is not None
    assert body.get_content().splitlines() == ["各位理事：", "请于2026年1月10日到会。𬱖"]
    attached = next(made.iter_attachments())
    assert attached.get_filename() == "某协〔2026〕1号 通知.pdf"
    assert attached.get_content() == b"%PDF-1.7"
    assert b"\n" not in draft(letter, LI).replace(b"\r\n", b""), "lines end as the standard has it"


def test_a_draft_may_be_without_a_sender_and_what_is_sent_has_date_and_id() -> None:
    letter = Letter("题", "文")
    assert parsed(draft(letter, LI))["From"] is None
    sent = ready(letter, LI, at=AT, message_id="x@governance-desk")
    assert (sent["Message-ID"], sent["X-Unsent"]) == ("<x@governance-desk>", None)
    assert sent["Date"].datetime == AT
    with pytest.raises(ValueError, match="addr-spec"):
        message(letter, Recipient(Kind.PERSON, "p1", "李", ("no address",)))


def test_an_invitation_says_when_where_and_who() -> None:
    made = invitation(a_meeting(), LI, association="低碳联盟", organiser="office@example.org", sequence=2, at=AT)
    calendar = Calendar.from_ical(made)
    assert calendar["METHOD"] == "REQUEST"
    entry = calendar.walk("VEVENT")[0]
    assert entry["SUMMARY"] == "低碳联盟第一届理事会第三次会议"
    assert entry["LOCATION"] == "北京"
    assert entry["SEQUENCE"] == 2
    assert entry.decoded("DTSTART") == datetime.datetime(2026, 1, 10, 1, 30, tzinfo=datetime.UTC)
    assert entry.decoded("DTEND") == datetime.datetime(2026, 1, 10, 3, 0, tzinfo=datetime.UTC)
    assert str(entry["ORGANIZER"]) == "mailto:office@example.org"
    assert entry["ATTENDEE"].params["CN"] == "李娜"
    assert entry["ATTENDEE"].params["RSVP"] == "TRUE"
    other = invitation(
        a_meeting(),
        Recipient(Kind.PERSON, "p2", "王", ("w@example.org",)),
        association="低碳联盟",
        organiser="office@example.org",
        sequence=3,
        at=AT,
    )
    again = invitation(
        a_meeting(place="上海"), LI, association="低碳联盟", organiser="x@example.org", sequence=3, at=AT
    )
    uids = [Calendar.from_ical(each).walk("VEVENT")[0]["UID"] for each in (made, other, again)]
    assert uids[0] == uids[2] != uids[1]


def test_without_an_hour_it_takes_the_day_and_a_cancelled_one_is_cancelled() -> None:
    meeting = a_meeting(starts="")
    made = Calendar.from_ical(invitation(meeting, LI, association="协", organiser="o@e.org", sequence=0, at=AT))
    assert made.walk("VEVENT")[0].decoded("DTSTART") == FIRST_DAY
    meeting.outcome = Outcome.CANCELLED
    gone = invitation(meeting, LI, association="协", organiser="o@e.org", sequence=1, at=AT)
    calendar = Calendar.from_ical(gone)
    assert (calendar["METHOD"], calendar.walk("VEVENT")[0]["STATUS"]) == ("CANCEL", "CANCELLED")
    part = next(
        each
        for each in message(Letter("题", "文"), LI, calendar=gone).walk()
        if each.get_content_type() == "text/calendar"
    )
    assert part.get_param("method") == "CANCEL"


def test_the_sequence_rises_with_each_change_of_this_meeting() -> None:
    from governance_desk.meeting.commands import CorrectMeeting

    desk = seated()
    convened(desk, "m1", COUNCIL)
    convened(desk, "m2", COUNCIL)
    meeting = desk.association.meetings[MeetingId("m1")]

    def number() -> int:
        return sequence_of((event for _, event in desk.entries()), meeting)

    assert number() == 0
    desk.do(CorrectMeeting(meeting=meeting.id, day=FIRST_DAY, starts="10:00", place="上海"))
    desk.do(CorrectMeeting(meeting=MeetingId("m2"), day=FIRST_DAY, starts="11:00", place="上海"))
    assert number() == 1
    desk.do(CancelMeeting(meeting=meeting.id, reason="台风"))
    assert number() == 2


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("li@example.org", ("li@example.org",)),
        (" li@example.org；na@example.org ", ("li@example.org", "na@example.org")),
        ("li@example.org, li@example.org", ("li@example.org",)),
        ("李娜", ()),
        ("li@", ()),
        ("@example.org", ()),
        ("li@example", ()),
        ("li@exämple.org", ()),
        ("a@b.org\r\nBcc:c@d.org", ("a@b.org",)),
        ("<li@example.org>", ()),
        ('"li"@example.org', ()),
        ("li@[127.0.0.1]", ()),
        ("a@b.org:25", ()),
        ("a" * 243 + "@example.org", ()),
        ("a" * 242 + "@example.org", ("a" * 242 + "@example.org",)),
        ("", ()),
    ],
)
def test_addresses_are_those_that_can_be_written_to(value: str, found: tuple[str, ...]) -> None:
    assert addresses_in(value) == found


def test_no_line_of_a_message_is_longer_than_mail_may_have() -> None:
    """998 characters (RFC 5322, 2.1.1), whatever the words are, and the invitation's own lines 75 bytes."""
    for words in ("名" * 10_000, "a" * 10_000, "a " * 5_000, "<&>" * 4_000):
        address = "a" * 242 + "@example.org"
        recipient = Recipient(Kind.PERSON, "p1", words, (address, "li@example.org"))
        made = invitation(
            a_meeting(words, words), recipient, association=words, organiser=address, sequence=0, at=AT, words=words
        )
        enclosed = (Enclosure(words + ".pdf", "application/pdf", b"%PDF" * 999),)
        letter = Letter(words, words, enclosed, "a@example.org", words)
        assert max(len(line) for line in draft(letter, recipient, calendar=made).split(b"\r\n")) <= 998
        assert max(len(line) for line in made.split(b"\r\n")) <= 75


def test_words_keep_their_lines_in_the_body_only() -> None:
    assert header_words("第一行\r\n第二行\t\u2028三") == "第一行 第二行 三"
    assert body_words("第一行\r\n第二行\x00\u202e") == "第一行\n第二行"
    assert header_words("名" * 500) == "名" * (LONGEST - 1) + "…"
    assert not is_address("a b@example.org")


@pytest.mark.parametrize(
    ("minutes", "lasts"),
    [((60, 30), 90), ((20, None, None), 120), ((150, None), 150), ((None, None), 120), ((), 120), ((20,), 20)],
)
def test_an_item_without_its_minutes_does_not_make_the_meeting_short(
    minutes: tuple[int | None, ...], lasts: int
) -> None:
    meeting = a_meeting()
    meeting.agenda = [Item(ItemId(f"i{at}"), "议题", minutes=each) for at, each in enumerate(minutes)]
    made = invitation(meeting, LI, association="低碳联盟", organiser="office@example.org", sequence=0, at=AT)
    (entry,) = Calendar.from_ical(made).walk("VEVENT")
    begins, ends = entry.decoded("dtstart"), entry.decoded("dtend")
    assert isinstance(begins, datetime.datetime)
    assert isinstance(ends, datetime.datetime)
    assert ends - begins == datetime.timedelta(minutes=lasts)
