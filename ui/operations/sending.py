"""What a clerk does to send an issued document: drafts into a folder, or messages over the association's server."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from governance_desk.association.rehearsal.outside import require_record
from governance_desk.errors import Fault, Refusal
from governance_desk.filing.commands import RecordSending
from governance_desk.filing.state import About, How, IssuedDocument, Sending, Trouble
from governance_desk.language import tr
from governance_desk.meeting.state import Meeting, MeetingId, Outcome
from governance_desk.register.state import PersonId, UnitId
from governance_desk.sending.invitation import CHANGING, invitation, sequence_of
from governance_desk.sending.message import Enclosure, Letter, draft, ready
from governance_desk.sending.post import MailServer, Parcel, Post, send_all
from governance_desk.sending.post import Outcome as SendOutcome
from governance_desk.sending.recipient import MAIL, Kind, Recipient, once, recipients_of
from governance_desk.sending.trouble import NotSent
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.background import Background, Watch, in_background
from ui.operations.contacts import fault_in
from ui.operations.filing import content_of
from ui.operations.run import run, run_all
from ui.preferences import Preferences


def meeting_of(desk: Desk, document: IssuedDocument) -> Meeting | None:
    """The meeting that the document is about."""
    if document.about.kind is not About.MEETING:
        return None
    found: Meeting | None = desk.association.meetings.get(MeetingId(document.about.id))
    return found


def is_outdated(desk: Desk, notice: IssuedDocument) -> bool:
    """Whether the meeting was changed after its notice was drawn up: another one goes out first."""
    meeting = meeting_of(desk, notice)
    later = (event for entry, event in desk.entries_of(CHANGING) if entry.number > notice.drawn.number)
    return meeting is not None and meeting.outcome is not Outcome.CANCELLED and sequence_of(later, meeting) > 0


def recipients(desk: Desk, document: IssuedDocument) -> list[Recipient]:
    """For whom it is, each once, with the addresses that are known."""

    def mails(kind: str, of: str) -> str:
        return next((each.value for each in desk.contacts_of(kind, of) if each.kind == MAIL), "")

    meeting = meeting_of(desk, document)
    room = desk.room(meeting.id) if meeting is not None else None
    return once(recipients_of(desk.association, document, room, mails))


def note_address(*, desk: Desk, recipient: Recipient, address: str, parent: QWidget) -> bool:
    """Keep a mail address beside the journal, as contact data of the unit or person."""
    from governance_desk.desk import contact
    from governance_desk.language import text

    try:
        if not address.strip():
            raise Refusal(text("There is nothing to keep."), next_step=text("Enter a mail address."))
        if (fault := fault_in(MAIL, address)) is not None:
            raise fault
        if not desk.keeps_contacts:
            raise Refusal(
                text("This association lies in no file, and keeps no contact data."),
                next_step=text("Save it to a file first."),
            )
        desk.note_contacts(contact(recipient.kind, recipient.id, MAIL, address.strip()))
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    return True


def proposed_letter(desk: Desk, document: IssuedDocument) -> tuple[str, str]:
    """Subject and words, in the charter's language: the clerk goes on from there."""
    name, meeting = desk.association.name, meeting_of(desk, document)
    named = _named(document)
    if (annulled := document.annulled) is not None:
        void = f"{_day(document.day)}印发的{named}已于{_day(annulled.day)}作废，请停止使用。"
        words = f"各位：\n\n{void}\n\n作废原因：{annulled.reason}"
        words += f"\n依据：{annulled.basis}" if annulled.basis else ""
        return f"{name}：{document.title}作废", f"{words}\n\n{name}秘书处"
    if meeting is not None and meeting.outcome is Outcome.CANCELLED:
        subject = f"{name}：{meeting.title}取消"
        return subject, f"各位：\n\n原定{_when(meeting)}召开的{meeting.title}已取消，特此告知。\n\n{name}秘书处"
    words = f"各位：\n\n现发送{named}，请查收附件。"
    subject = f"{name}：{document.title}"
    documents = desk.association.filing.documents
    if document.superseded_by is not None:
        words += f"\n\n请注意：该文件已由{_of_its_day(documents[document.superseded_by])}替代，仅供查阅。"
        return subject, f"{words}\n\n{name}秘书处"
    if document.supersedes is not None:
        subject += "（变更通知）" if document.paper == "notice" else "（更新）"
        words += f"\n\n本件替代{_of_its_day(documents[document.supersedes])}，原件请停止使用。"
        words += f"\n变更原因：{document.reason}" if document.reason else ""
    if meeting is not None and document.paper == "notice":
        words += f"\n\n会议时间：{_when(meeting)}\n会议地点：{meeting.place or '另行通知'}\n请按通知要求回复是否出席。"
    return subject, f"{words}\n\n{name}秘书处"


def _named(document: IssuedDocument) -> str:
    return f"《{document.title}》" + (f"（{document.number}）" if document.number else "")


def _of_its_day(document: IssuedDocument) -> str:
    return f"{_day(document.day)}印发的{_named(document)}"


def _when(meeting: Meeting) -> str:
    return f"{_day(meeting.day)}{meeting.starts}"


def _day(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def server_of(preferences: Preferences) -> MailServer | None:
    """The mail server that is set; None before one is, and where only the sender's address is."""
    kept = kept_server(preferences)
    return kept if kept is not None and kept.host else None


def kept_server(preferences: Preferences) -> MailServer | None:
    """What is kept of it; without a host it is the sender's address alone, which invitations in drafts name."""
    try:
        return msgspec.json.decode(preferences.mail_server, type=MailServer)
    except msgspec.DecodeError:
        return None


def keep_server(preferences: Preferences, server: MailServer) -> None:
    """Remember it on this computer; the password is not part of it."""
    preferences.mail_server = msgspec.json.encode(server).decode()


class Mailing(msgspec.Struct, frozen=True):
    """One document, its words and its recipients; `invites`: with an invitation to the meeting for calendars."""

    document: IssuedDocument
    subject: str
    words: str
    recipients: tuple[Recipient, ...]
    invites: bool
    organiser: str


class Told(QObject):
    """Tells the windows' own thread what became of each message, as it happens."""

    came = Signal(object)


def write_drafts(
    *, desk: Desk, mailing: Mailing, folder: Path, done: Callable[[list[Recipient]], object], parent: QWidget
) -> Background | None:
    """An .eml file for each recipient with an address, for the clerk's own mail program; each is recorded as a draft.

    `done` is told for whom there is one, be it that the clerk stopped it, or that the disk took no more.
    """
    from governance_desk.documents.issue import file_name, write_document

    try:
        letter, calendars = _prepared(desk, mailing)
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return None

    written: list[Recipient] = []

    def work(watch: Watch) -> None:
        for number, each in enumerate(mailing.recipients):
            if watch.cancelled():
                break
            watch.progress(number, len(mailing.recipients))
            path = _free(folder, file_name(f"{each.name}　{mailing.document.title}"))
            write_document(path, draft(letter, each, calendar=calendars(each)))
            written.append(each)

    def finished(_well: bool) -> None:
        run_all(desk, [_recording(desk, mailing.document, each, How.DRAFT, None) for each in written], parent)
        done(written)

    background = in_background(
        sentence=tr("The drafts are being written to {folder} …", folder=folder.name),
        work=work,
        done=lambda _nothing: None,
        parent=parent,
    )
    background.ended.connect(finished)
    return background


def send(
    *,
    desk: Desk,
    mailing: Mailing,
    server: MailServer,
    password: str,
    told: Told,
    done: Callable[[], object],
    parent: QWidget,
) -> Background | None:
    """Send to each, beside the windows; `told` is told of each outcome, to be recorded at once."""
    try:
        letter, calendars = _prepared(desk, mailing)
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return None
    letter = msgspec.structs.replace(letter, sender=server.sender, sender_name=desk.association.name)
    at = datetime.datetime.now(datetime.UTC)

    def parcel(recipient: Recipient) -> Parcel:
        name = desk.new_id("message").rpartition("/")[2]
        make = partial(
            ready, letter, recipient, calendar=calendars(recipient), at=at, message_id=f"{name}@governance-desk"
        )
        return Parcel(recipient, make)

    parcels = [parcel(each) for each in mailing.recipients]

    def work(watch: Watch) -> None:
        def progress(number: int) -> None:
            watch.stop_if_cancelled()
            watch.progress(number, len(parcels))

        for outcome in send_all(server, password, parcels, progress):
            told.came.emit(outcome)

    background = in_background(
        sentence=tr("Being sent: {title}", title=mailing.document.title),
        work=work,
        done=lambda _nothing: None,
        parent=parent,
    )
    background.ended.connect(lambda _well: done())
    return background


def try_server(
    *, server: MailServer, password: str, done: Callable[[NotSent | None], None], parent: QWidget
) -> Background:
    """Connect and log in, send nothing, and hand on what went wrong."""

    def work(_watch: Watch) -> NotSent | None:
        try:
            with Post(server, password):
                return None
        except NotSent as trouble:
            return trouble

    return in_background(
        sentence=tr("The mail server is being tried …"), work=work, done=done, parent=parent, may_stop=False
    )


def record(
    *, desk: Desk, document: IssuedDocument, recipient: Recipient, how: How, trouble: Trouble | None, parent: QWidget
) -> bool:
    """Note in the journal what became of it: who, never the address."""
    return run(desk, _recording(desk, document, recipient, how, trouble), parent)


def _recording(
    desk: Desk, document: IssuedDocument, recipient: Recipient, how: How, trouble: Trouble | None
) -> RecordSending:
    return RecordSending(
        document=document.id,
        recipient_kind=recipient.kind,
        recipient=recipient.id,
        how=how,
        day=desk.clock().day,
        trouble=trouble,
    )


def record_outcome(*, desk: Desk, document: IssuedDocument, outcome: SendOutcome, parent: QWidget) -> bool:
    """The same for a message that the server took, or did not."""
    trouble = outcome.trouble.trouble if outcome.trouble is not None else None
    return record(
        desk=desk, document=document, recipient=outcome.recipient, how=How.MAIL, trouble=trouble, parent=parent
    )


def notice_went_out(*, desk: Desk, meeting: MeetingId, parent: QWidget) -> bool:
    """Record today as the day on which the notice went out, by mail."""
    from ui.operations.meeting.papers import record_notice

    return record_notice(desk=desk, meeting=meeting, sent=desk.clock().day, manner=tr("by mail"), parent=parent)


def drafts_went_out(
    *,
    desk: Desk,
    document: IssuedDocument,
    drafts: Sequence[Sending],
    day: datetime.date,
    notice: bool,
    parent: QWidget,
) -> bool:
    """The clerk sent these with their own mail program, on this day; with `notice` the meeting's notice went out too,
    as one act: it is not refused after the others are recorded."""
    from governance_desk.language import text
    from governance_desk.meeting.invitation.commands import RecordNotice

    if not drafts:
        nobody = Refusal(text("To whom was it sent?"), next_step=text("Tick at least one recipient."))
        show_error(nobody, parent)
        return False
    commands: list[Any] = [
        RecordSending(
            document=document.id,
            recipient_kind=each.recipient_kind,
            recipient=each.recipient,
            how=How.OWN,
            day=day,
        )
        for each in drafts
    ]
    meeting = meeting_of(desk, document)
    if notice and meeting is not None:
        commands.append(RecordNotice(meeting=meeting.id, sent=day, manner=tr("by mail")))
    return run_all(desk, commands, parent)


def name_of_recipient(desk: Desk, sending: Sending) -> str:
    """Who it went to, who may be no recipient any more."""
    register = desk.association.register
    if sending.recipient_kind == Kind.PERSON:
        name: str = register.person_name(PersonId(sending.recipient))
        return name
    unit = register.units.get(UnitId(sending.recipient))
    return unit.name if unit is not None else sending.recipient


def _prepared(desk: Desk, mailing: Mailing) -> tuple[Letter, Callable[[Recipient], bytes]]:
    require_record(desk.association)
    document = mailing.document
    enclosure = Enclosure(document.name, document.media_type, content_of(desk, document))
    letter = Letter(mailing.subject, mailing.words, (enclosure,))
    meeting = meeting_of(desk, document)
    if meeting is None or not mailing.invites:
        return letter, lambda _recipient: b""
    sequence = sequence_of((event for _entry, event in desk.entries_of(CHANGING)), meeting)
    make = partial(
        invitation,
        meeting,
        association=desk.association.name,
        organiser=mailing.organiser,
        sequence=sequence,
        at=desk.clock().at,
        words=mailing.words,
    )
    return letter, make


def _free(folder: Path, name: str) -> Path:
    """A name in the folder that no file has."""
    path, number = folder / f"{name}.eml", 1
    while path.exists():
        number += 1
        path = folder / f"{name} ({number}).eml"
    return path


def first_chosen(document: IssuedDocument, among: Sequence[Recipient]) -> list[Recipient]:
    """Who is ticked at first: those for whom nothing was done; once it is annulled those who have it, to be told so."""
    missing = unsent(document, among)
    return missing if document.annulled is None else [each for each in among if each not in missing]


def unsent(document: IssuedDocument, among: Sequence[Recipient]) -> list[Recipient]:
    """Those whom it has not reached and for whom no draft lies ready: never sent, or the last time in vain."""

    def done(each: Recipient) -> bool:
        last = document.last_sending(each.kind, each.id)
        return last is not None and last.trouble is None

    return [each for each in among if not done(each)]
