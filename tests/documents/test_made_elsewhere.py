"""A PDF that was made elsewhere: looked into, filed as it is, found by its words, signed and superseded as others."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from governance_desk.association.fold import fold
from governance_desk.desk import Desk
from governance_desk.documents import made_elsewhere
from governance_desk.documents.archive.gather import gather
from governance_desk.documents.content.blocks import SEALED_DRAFT
from governance_desk.documents.content.stamped import REHEARSAL
from governance_desk.documents.filed import Issue
from governance_desk.documents.made_elsewhere import Brought, bring, ready_made_elsewhere
from governance_desk.errors import Fault, Refusal
from governance_desk.filing.events import DocumentIssued, MadeElsewhereIssued
from governance_desk.filing.state import About, DocumentId, IssuedDocument, Subject
from governance_desk.filing.words import searched
from governance_desk.journal.catalogue import describe
from governance_desk.journal.entry import Head
from governance_desk.journal.verify_contents import NamedContents, broken_contents
from governance_desk.language import render
from governance_desk.lists.issued import issued_rows, marked
from governance_desk.meeting.state import MeetingId
from tests.association.made_up import FIRST_DAY, convened, seated
from tests.filing.made_up import MEETING, NOTICES, issue, series


def pdf(*pages: str, title: str = "", password: str | None = None, owner: str | None = None) -> bytes:
    """A PDF of another program with these words on its pages."""
    out = BytesIO()
    encrypt = None
    if password is not None or owner is not None:
        from reportlab.lib.pdfencrypt import StandardEncryption

        encrypt = StandardEncryption(password or "", ownerPassword=owner, canPrint=0, strength=128)
    canvas = Canvas(out, pagesize=A4, encrypt=encrypt, invariant=1)
    canvas.setTitle(title)
    for words in pages:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def desk() -> Desk:
    made = seated()
    convened(made)
    series(made, code="AB")
    return made


def filed(desk: Desk, content: bytes, **fields: object) -> IssuedDocument:
    given: dict[str, object] = {
        "document": DocumentId(desk.new_id("document")),
        "paper": "letter",
        "title": "关于场地的函",
        "about": MEETING,
        "day": FIRST_DAY,
    }
    wanted = Issue(**(given | fields))  # type: ignore[arg-type]
    ready = ready_made_elsewhere(desk.association, Head(desk.head.number, desk.head.hash), bring(content), wanted)
    desk.do(ready.command, keep=[ready.content])
    return desk.association.filing.documents[wanted.document]


def test_it_is_filed_as_it_is_and_marked_wherever_it_is_shown(desk: Desk) -> None:
    content = pdf("Letter AB 1 of the harbour", "second page")
    found = filed(desk, content)
    assert found.made_elsewhere
    assert b"".join(desk.log.contents.read(found.content)) == content
    assert found.name == "关于场地的函.pdf"
    assert (found.drawn.number, found.drawn.hash) != (desk.head.number, desk.head.hash), "the head before it was filed"
    assert desk.issued_with("harbour") == {found.id: desk.issued_with("harbour")[found.id]}
    event = next(event for _, event in desk.entries() if isinstance(event, DocumentIssued))
    assert type(event) is MadeElsewhereIssued
    assert "外部制作" in describe(event, "zh_CN")
    row = issued_rows(desk.association)[0]
    assert marked(row) == "（外部制作）关于场地的函"
    assert gather(desk, MeetingId("m1")).documents[0].about == "印发（外部制作）"
    assert fold(event for _, event in desk.entries()) == desk.association
    named = NamedContents()
    for entry in desk.log.read():
        named.note(entry)
    assert broken_contents(named, desk.log.contents) == {}
    desk.log.contents._bytes[found.content] = b"x"  # type: ignore[attr-defined]
    assert "印发" in render(broken_contents(named, desk.log.contents)[found.content], "zh_CN")


def test_the_programs_own_papers_are_not_marked(desk: Desk) -> None:
    own = issue(desk)
    assert not own.made_elsewhere
    assert marked(own) == own.title


def test_it_takes_part_in_the_numbers_and_in_superseding(desk: Desk) -> None:
    first = filed(desk, pdf("one"), series=NOTICES)
    assert first.number == "AB〔2026〕1号"
    second = issue(desk, of=NOTICES, supersedes=first)
    third = filed(desk, pdf("three"), series=NOTICES, supersedes=second.id, reason="改稿")
    assert [each.stands for each in (first, second, third)] == [False, False, True]
    assert third.number == "AB〔2026〕3号"
    own = filed(desk, pdf("own"), number=" 沪清〔2026〕5号 ")
    assert (own.number, own.series) == ("沪清〔2026〕5号", None)
    with pytest.raises(Refusal):
        filed(desk, pdf("again"), number="沪清〔2026〕5号")
    with pytest.raises(Refusal):
        filed(desk, pdf("one"))  # these very bytes are filed
    with pytest.raises(Refusal):
        filed(desk, pdf("no title"), title=" ")
    with pytest.raises(Refusal):
        filed(desk, pdf("nowhere"), about=Subject(About.UNIT, "u99"))


def test_the_number_is_looked_for_in_its_text() -> None:
    brought = bring(pdf("No. AB-2026-1 of today"))
    assert brought.pages == 1
    assert brought.bears("ab-2026-1")
    assert not brought.bears("AB-2026-2")
    blank = Canvas(out := BytesIO(), pagesize=A4)
    blank.showPage()
    blank.save()
    assert bring(out.getvalue()).words == ""


def wrong_files() -> dict[str, tuple[Callable[[], bytes], str]]:
    whole = pdf("a page", "another page")
    return {
        "a document for Word": (lambda: b"PK\x03\x04" + bytes(200), "不是 PDF"),
        "nothing": (lambda: b"", "不是 PDF"),
        "a name only": (lambda: b"%PDF-1.7\n%%EOF", "损坏"),
        "half of it": (lambda: whole[: len(whole) // 2], "损坏"),
        "without its end": (lambda: whole[:-40], "损坏"),
        "a later revision cut short": (lambda: whole + b"\n9 0 obj\n<</Length 9999>>\nstream\n" + b"x" * 5000, "损坏"),
        "a password": (lambda: pdf("secret", password="open"), "密码"),
        "closed against changes": (lambda: pdf("secret", owner="owner"), "密码"),
    }


@pytest.mark.parametrize("kind", list(wrong_files()))
def test_what_is_no_sound_pdf_gets_a_sentence(kind: str) -> None:
    make, said = wrong_files()[kind]
    with pytest.raises(Fault) as fault:
        bring(make())
    assert said in render(fault.value.sentence, "zh_CN")
    assert render(fault.value.next_step, "zh_CN")


def test_too_large_a_pdf_gets_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    content = pdf("a page")
    monkeypatch.setattr(made_elsewhere, "LARGEST", len(content))
    assert bring(content).pages == 1
    monkeypatch.setattr(made_elsewhere, "LARGEST", len(content) - 1)
    with pytest.raises(Fault) as fault:
        bring(content)
    assert "超过" in render(fault.value.sentence, "zh_CN")


def test_a_draft_with_a_seal_and_a_paper_of_a_rehearsal_are_refused(desk: Desk) -> None:
    with pytest.raises(Refusal):
        bring(pdf("sealed", title=SEALED_DRAFT))
    wanted = Issue(
        document=DocumentId("d"), paper="letter", title="函", about=Subject(About.ASSOCIATION), day=FIRST_DAY
    )
    head = Head(desk.head.number, desk.head.hash)
    rehearsed = Brought(pdf("x"), 1, searched(f"通知 {REHEARSAL} 各位理事"))
    with pytest.raises(Refusal):
        ready_made_elsewhere(desk.association, head, rehearsed, wanted)
