"""What belongs into the archive of a meeting, and under which name each file lies there."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

import msgspec

from governance_desk.association.names import name_of
from governance_desk.association.state import Association
from governance_desk.attachments.files import safe_name
from governance_desk.attachments.state import Attachment, Holding, Kind
from governance_desk.documents.content.wording import china_time, local
from governance_desk.filing.state import About, Doubt, IssuedDocument, Role
from governance_desk.journal.catalogue import describe
from governance_desk.journal.entry import Entry
from governance_desk.journal.event import Event
from governance_desk.meeting.ids import ProxyId
from governance_desk.meeting.state import ItemId, Meeting, MeetingId

DOCUMENTS, ATTACHED = "文件", "附件"
_ROLES = {
    Role.SIGNED: "数字签名件",
    Role.DRAWN: "屏幕手写签名件",
    Role.SCAN: "签署件扫描",
    Role.ORIGINAL: "扫描件原始文件",
    Role.ADDENDUM: "补充、更正件",
    Role.SENT: "发送件",
    Role.OTHER: "其他附件",
}
_DOUBTS = {
    Doubt.NOT_RECOGNISED: "未识别为本文件",
    Doubt.OTHER_CODE: "印有另一文件的校验码",
    Doubt.NOT_SIGNED: "缺签字页",
}


class Source(Protocol):
    """What is needed of the desk."""

    @property
    def association(self) -> Association: ...
    @property
    def head(self) -> Any: ...
    @property
    def files(self) -> Any: ...
    def entries_about(self, ids: Any) -> Iterable[tuple[Entry, Event]]: ...


class Line(msgspec.Struct, frozen=True):
    """One file of the archive. `path` is where it lies in it, empty where its content was erased on `erased`.

    `about` says what the file is to the meeting: its state, or the item that it was attached to.
    """

    path: str
    number: str
    title: str
    day: datetime.date
    about: str
    holding: Holding
    erased: datetime.date | None = None


class RecordLine(msgspec.Struct, frozen=True):
    """One entry of the journal in words; `at` is Beijing time."""

    number: int
    at: str
    who: str
    sentence: str
    hash: str


class MeetingArchive(msgspec.Struct, frozen=True):
    """All of it: what is written is these files, an index page, and the record in words and as it stands."""

    association: str
    meeting: Meeting
    documents: tuple[Line, ...]
    attached: tuple[Line, ...]
    record: tuple[RecordLine, ...]
    entries: tuple[Entry, ...]
    head: str
    head_number: int
    rehearsal: bool = False


def gather(desk: Source, meeting_id: MeetingId) -> MeetingArchive:
    """The archive of this meeting as it is now."""
    association = desk.association
    meeting = association.meetings[meeting_id]
    documents = association.filing.of_thing(About.MEETING, meeting_id)
    ids = {str(meeting_id), *(each.id for each in documents)}
    found = list(desk.entries_about(ids))
    return MeetingArchive(
        association.name,
        meeting,
        tuple(_documents(association, documents)),
        tuple(_attached(association, meeting)),
        tuple(_in_words(association, meeting_id, found)),
        tuple(entry for entry, _event in found),
        desk.head.hash,
        desk.head.number,
        association.rehearsal,
    )


def _documents(association: Association, documents: list[IssuedDocument]) -> Iterator[Line]:
    filing = association.filing
    erased = association.attachments.erased
    for at, each in enumerate(documents, 1):
        state = _state(each, filing.documents[each.superseded_by] if each.superseded_by is not None else None)
        gone = erased.get(each.content)
        path = "" if gone else f"{DOCUMENTS}/{at:02}　{safe_name(each.name)}"
        yield Line(path, each.number, each.title, each.day, state, each, gone)
        for beside, file in enumerate(each.files_of(), 1):
            gone = erased.get(file.content)
            path = "" if gone else f"{DOCUMENTS}/{at:02}-{beside}　{safe_name(file.name)}"
            said = f"{_ROLES[file.role]}：{file.note}" if file.note else _ROLES[file.role]
            if file.doubts:
                said += f"（核对未通过：{'、'.join(_DOUBTS[doubt] for doubt in file.doubts)}）"
            yield Line(path, each.number, file.name, file.day, said, file, gone)


def _state(document: IssuedDocument, newer: IssuedDocument | None) -> str:
    """What has become of it."""
    origin = "（外部制作）" if document.made_elsewhere else ""
    if (annulled := document.annulled) is not None:
        basis = f"；依据：{annulled.basis}" if annulled.basis else ""
        return f"已于{annulled.day.isoformat()}作废（原因：{annulled.reason}{basis}）{origin}"
    if newer is None:
        return f"印发{origin}"
    name = newer.number or f"{newer.day.isoformat()}印发件"
    return f"已被{name}替代（{newer.reason}）{origin}"


def _attached(association: Association, meeting: Meeting) -> Iterator[Line]:
    """What was attached to the items of its agenda, and the written proxies that were handed in."""
    attachments, number = association.attachments, 0
    for each in attachments.files.values():
        if each.subject.id != meeting.id or each.subject.kind not in (Kind.AGENDA_ITEM, Kind.PROXY):
            continue
        if each.taken_off is not None:
            continue
        number += 1
        gone = attachments.erased_on(each)
        path = "" if gone else f"{ATTACHED}/{number:02}　{safe_name(each.name)}"
        yield Line(path, "", each.name, each.day, _belongs_to(meeting, each), each, gone)


def _belongs_to(meeting: Meeting, attachment: Attachment) -> str:
    if attachment.subject.kind is Kind.AGENDA_ITEM:
        item = meeting.item(ItemId(attachment.subject.part))
        return f"议题：{item.title}" if item is not None else "议题"
    proxy = meeting.written_proxies.get(ProxyId(attachment.subject.part))
    principal = meeting.roll.get(proxy.principal) if proxy is not None else None
    return f"授权委托书：{principal.name}" if principal is not None else "授权委托书"


def _in_words(association: Association, meeting: MeetingId, found: list[tuple[Entry, Event]]) -> Iterator[RecordLine]:
    called = name_of(association, meeting)
    for entry, event in found:
        at = f"{local(entry.at, china_time()):%Y-%m-%d %H:%M:%S}"
        yield RecordLine(entry.number, at, entry.who, describe(event, "zh_CN", called), entry.hash)
