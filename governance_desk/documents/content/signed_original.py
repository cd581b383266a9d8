"""Where the signed minutes are: said in a copy that bears no signatures."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.documents.content.wording import day_words
from governance_desk.filing.state import SIGNED_ROLES, About, IssuedDocument, Role, Subject
from governance_desk.meeting.state import Meeting

_SHOWN = 16  # characters of the hash
_COPY = "本件为工作文本，不载签名，以签字原件为准。"


def signed_original(association: Association, meeting: Meeting, paper: str) -> str:
    """The issued PDF that was signed, or whose signed page was scanned; or the paper, of which only the signing was
    recorded. Empty while nobody has signed."""
    issued = [each for each in association.filing.of(Subject(About.MEETING, meeting.id), paper) if each.stands]
    for document in reversed(issued):
        if signed := document.files_of(*SIGNED_ROLES):
            return f"签字原件为{_named(document)}的PDF文件，校验值{signed[-1].content[:_SHOWN]}。{_COPY}"
        if document.files_of(Role.SCAN):
            return f"签字原件为纸质文件，扫描件与{_named(document)}的文件一并存档。{_COPY}"
    if meeting.signed is None:
        return ""
    place = f"，存放于{meeting.filed.place}" if meeting.filed is not None else ""
    return f"签字原件为纸质文件，{day_words(meeting.signed.day)}签字{place}。{_COPY}"


def _named(document: IssuedDocument) -> str:
    number = f"（{document.number}）" if document.number else ""
    return f"{day_words(document.day)}印发{number}"
