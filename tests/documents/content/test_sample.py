"""The sheet of samples holds every phrase of its document, and is drawn as PDF and for Word."""

from __future__ import annotations

import pytest

from governance_desk.documents.content.sample import sample
from governance_desk.documents.layout.render import DOCX, PDF, rendered
from governance_desk.templates.state import Letterhead, Templates
from governance_desk.templates.wordings import Wording, wordings
from tests.documents.content.pages import flowing
from tests.documents.content.scripted import founded


@pytest.mark.parametrize("wording", wordings().values(), ids=lambda each: each.key)
def test_every_phrase_stands_on_the_sheet(wording: Wording) -> None:
    association = founded()[0].association
    texts = {each.key: f"〔{each.key}〕" for each in wording.phrase}
    association.templates = Templates(Letterhead(issuer="某某文件"), {wording.key: texts})
    sheet = sample(association, wording.key)
    words = flowing(sheet)
    assert [key for key in texts if f"〔{key}〕" not in words] == []
    assert sheet.stamp == "样张"
    assert all(each.role in words for each in wording.signature)
    association.templates = Templates()
    assert "{" not in flowing(sample(association, wording.key))
    assert rendered(sheet, PDF).startswith(b"%PDF")
    assert rendered(sheet, DOCX).startswith(b"PK")
