"""The texts of a document as the association words them, with what they speak of filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import Paragraph, SignatureRow
from governance_desk.documents.content.wording import body_of, starting_words, weekday_words
from governance_desk.meeting.state import Meeting
from governance_desk.templates.places import filled, places_in
from governance_desk.templates.state import SignatureLine
from governance_desk.templates.wordings import ASSOCIATION, wordings


class Phrases:
    """Called with the key of a phrase it gives its text; `everywhere` fills the places that all of them may hold.

    A text of the association that speaks of something that this program no longer knows gives way to the program's.
    """

    def __init__(self, association: Association, document: str, **everywhere: str) -> None:
        self._templates = association.templates
        self._wording = wordings()[document]
        self._everywhere = {ASSOCIATION: association.name, **everywhere}

    def __call__(self, key: str, /, **own: str) -> str:
        """The text of the phrase; KeyError for one that the document does not have."""
        phrase = self._wording.find(key)
        if phrase is None:
            raise KeyError(key)
        values = {**self._everywhere, **own}
        words = self._templates.text(self._wording.key, key)
        if words is not None and set(places_in(words)) <= values.keys():
            return filled(words, values)
        return filled(phrase.text, values)

    def paragraphs(self, key: str, /, lead: str = "", **own: str) -> list[Paragraph]:
        """The text as a paragraph; none where it is left out."""
        words = self(key, **own)
        return [Paragraph(words, lead=lead)] if words else []

    def signatures(self, known: Mapping[str, Sequence[str]]) -> tuple[SignatureRow, ...]:
        """The lines to sign on, one for each name that is known of a line; without names one to be filled in.

        A line whose names are known to be none is left out.
        """
        own = self._templates.signatures.get(self._wording.key)
        usual = tuple(SignatureLine(each.key, each.role) for each in self._wording.signature)
        return tuple(
            SignatureRow(self._role(line.role), name) for line in own or usual for name in known.get(line.key, ("",))
        )

    def _role(self, role: str) -> str:
        """With its places filled in; what is none is printed as it stands."""
        return filled(role, self._everywhere) if set(places_in(role)) <= self._everywhere.keys() else role


def of_meeting(association: Association, document: str, meeting: Meeting, **more: str) -> Phrases:
    """The phrases of a paper about a meeting."""
    body = body_of(association, meeting)
    shared = {
        "会议": meeting.title,
        "机构": body.name,
        "成员": body.member_name,
        "日期": weekday_words(meeting.day),
        "时间": starting_words(meeting.starts),
        "地点": meeting.place or "另行通知",
    }
    return Phrases(association, document, **{**shared, **more})
