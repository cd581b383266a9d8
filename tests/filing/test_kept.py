"""Issued documents in the association's own file: bytes, words, verification, erasing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from governance_desk import version
from governance_desk.attachments.commands import EraseContent
from governance_desk.desk import Desk, erased_contents, examine_journal, open_desk
from governance_desk.documents.content.blocks import Document, Paragraph, Title
from governance_desk.documents.layout.pdf import pdf
from governance_desk.errors import Fault
from governance_desk.filing.commands import SetSeries
from governance_desk.filing.state import About, Subject
from governance_desk.filing.words import searched, words_of
from governance_desk.language import render
from governance_desk.paths import RESOURCES
from governance_desk.register.commands import FoundAssociation
from tests.association.made_up import FIRST_DAY
from tests.association.made_up import desk as in_memory
from tests.filing.made_up import NOTICES, add, issue

ABOUT = Subject(About.ASSOCIATION)


def founded(path: Path) -> Desk:
    from governance_desk.paths import resource

    made = open_desk(path, create=True, who="秘书处")
    charter = resource("charters", "shcp.toml").read_text(encoding="utf-8")
    made.do(FoundAssociation(name="联盟", charter=charter, since=FIRST_DAY))
    made.do(SetSeries(series=NOTICES, name="会议通知", code="联盟"))
    return made


def paper(words: str, title: str = "通知") -> bytes:
    return pdf(Document(title=title, blocks=(Title(title), Paragraph(words))))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "联盟.gdesk"


def test_bytes_and_event_are_one_transaction(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = founded(path)
    head, there = desk.head, desk.log.contents.hashes()
    from governance_desk.storage import content_text

    def no_room(*_given: object) -> None:
        from governance_desk.language import text

        raise Fault(text("The disk is full."))

    with monkeypatch.context() as patched:
        patched.setattr(content_text, "put_words", no_room)
        with pytest.raises(Fault):
            issue(desk, about=ABOUT)
    assert (desk.head, desk.log.contents.hashes()) == (head, there)
    document = issue(desk, about=ABOUT, content=b"some bytes")
    assert b"".join(desk.log.contents.read(document.content)) == b"some bytes"
    desk.close()
    again = open_desk(path)
    assert list(again.association.filing.documents) == [document.id]
    assert b"".join(again.log.contents.read(document.content)) == b"some bytes"
    again.close()


def test_what_was_issued_is_not_tidied_away(path: Path, tmp_path: Path) -> None:
    desk = founded(path)
    document = issue(desk, about=ABOUT)
    add(desk, document, b"the scan")
    other = tmp_path / "扫描.pdf"
    other.write_bytes(b"never attached")
    desk.files.keep(other)
    desk.close()
    again = open_desk(path)
    again.files.keep(other)
    assert again.association.filing.contents() < again.log.contents.hashes()
    again.files.tidy()
    assert again.log.contents.hashes() == again.association.filing.contents()
    again.close()


def test_verify_finds_a_document_that_is_not_what_was_issued(path: Path) -> None:
    desk = founded(path)
    document = issue(desk, about=ABOUT, content=b"as it was issued")
    add(desk, document, b"as it was signed")
    assert desk.verify() == ()
    desk.close()
    assert examine_journal(path)[1] == ()
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER content_part_is_never_changed")
    connection.execute("UPDATE content_part SET bytes = CAST('as it never was' AS BLOB) WHERE content = 1")
    connection.commit()
    connection.close()
    findings = examine_journal(path)[1]
    assert [render(each.sentence, "zh_CN") for each in findings] == [
        f"文件{document.name}已不是印发时的内容：其内容损坏。"
    ]
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM content_part")
    connection.execute("DELETE FROM content")
    connection.commit()
    connection.close()
    assert len(examine_journal(path)[1]) == 2


def test_found_by_what_stands_in_it(path: Path) -> None:
    desk = founded(path)
    first = issue(
        desk, about=ABOUT, content=paper("审议上海黄河低碳研究院的入会申请，" * 9 + "Annual report of the year")
    )
    second = issue(desk, about=ABOUT, content=paper("关于𬱖某的任免。ＡＢＣ"))
    issue(desk, about=ABOUT, content=b"\x89PNG", media_type="image/png")
    issue(desk, about=ABOUT, content=b"no pdf at all")
    assert set(desk.issued_with("黄河低碳")) == {first.id}
    assert "黄河" in desk.issued_with("黄河")[first.id]
    assert set(desk.issued_with("研究院 的入会")) == {first.id}
    assert set(desk.issued_with("annual REPORT")) == {first.id}
    assert set(desk.issued_with("𬱖")) == {second.id}
    assert set(desk.issued_with("abc")) == {second.id}
    assert set(desk.issued_with("通知")) == {first.id, second.id}
    for nothing in ("", "  ", "长江", "%", "_"):
        assert desk.issued_with(nothing) == {}
    before = desk.issued_with("申请")
    assert not desk.rebuild().differed
    assert desk.issued_with("申请") == before, "the words are read out of the contents again"
    desk.close()


def test_a_long_text_is_found_wherever_a_line_ends(path: Path) -> None:
    words = "".join(chr(0x4E00 + each * 7) for each in range(900))
    desk = founded(path)
    document = issue(desk, about=ABOUT, content=paper(words))
    for start in range(0, 890, 10):
        assert set(desk.issued_with(words[start : start + 10])) == {document.id}, start
    desk.close()


def test_erased_words_are_gone_with_the_bytes(path: Path) -> None:
    desk = founded(path)
    secret = "黄河低碳研究院"
    document = issue(desk, about=ABOUT, content=paper(secret))
    assert set(desk.issued_with(secret)) == {document.id}
    desk.do(EraseContent(content=document.content, day=FIRST_DAY, reason="本人要求"))
    assert desk.issued_with(secret) == {}
    assert desk.verify() == ()
    desk.close()
    assert secret.encode() not in path.read_bytes()
    assert [render(each, "zh_CN") for each in erased_contents(path)] == [
        f"《{document.name}》：内容已于{FIRST_DAY}删除"
    ]
    again = open_desk(path)
    brought = issue(again, about=ABOUT, content=paper(secret) + b"%")
    assert set(again.issued_with(secret)) == {brought.id}
    again.close()


def test_in_memory_the_same_is_found() -> None:
    desk = in_memory()
    document = issue(desk, about=ABOUT, content=paper("黄河低碳研究院"))
    assert desk.issued_with("低碳") == {document.id: desk.issued_with("低碳")[document.id]}
    assert "低碳" in desk.issued_with("低碳")[document.id]


def test_words_are_compared_without_what_does_not_matter() -> None:
    assert searched(" 第一届\r\n理事 会\u200b\u202e ") == "第一届理事会"
    assert searched("Annual\n report\t2026 年") == "annual report 2026年"
    assert words_of(b"%PDF-1.7 damaged", "application/pdf") == ""


def test_the_version_is_the_one_of_the_package() -> None:
    import tomllib

    project = tomllib.loads((RESOURCES.parent / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == version.VERSION


def test_what_is_kept_of_a_person_names_the_documents_in_which_the_name_stands() -> None:
    from governance_desk.documents.person_export import gather
    from governance_desk.register.state import PersonId
    from tests.association.made_up import seated

    desk = seated()
    name = desk.association.register.person_name(PersonId("p21"))
    inside = issue(desk, about=ABOUT, content=paper(f"聘任{name}为副理事长"), title="聘任通知")
    about = issue(desk, about=Subject(About.PERSON, "p21"), content=b"a picture", media_type="image/png", title="函")
    issue(desk, about=ABOUT, content=paper("与其无关"), title="其他")
    data = gather(desk, PersonId("p21"))
    assert [each.title for each in data.documents] == [inside.title, about.title]
    desk.do(EraseContent(content=inside.content, day=FIRST_DAY, reason="本人要求"))
    assert [each.title for each in gather(desk, PersonId("p21")).documents] == [about.title]
