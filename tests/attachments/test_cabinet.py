"""Files from the disk into an association's file and out of it: whole or not at all, and erased for good."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from governance_desk import language
from governance_desk.attachments.commands import AttachFile, EraseContent
from governance_desk.attachments.files import media_type, safe_name
from governance_desk.attachments.limits import LARGEST
from governance_desk.attachments.state import AttachedTo, Attachment, AttachmentId, Kind
from governance_desk.charter.keys import ClassKey
from governance_desk.desk import Desk, erased_contents, examine_journal, open_desk, restore_desk
from governance_desk.errors import Fault, Refusal
from governance_desk.paths import resource
from governance_desk.register.commands import EnterMembers, FoundAssociation, NewUnit
from governance_desk.register.state import UnitId
from tests.association.made_up import FIRST_DAY

SECRET = "身份证号码一一〇一〇一一九九〇".encode()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = open_desk(tmp_path / "联盟.gdesk", create=True, who="秘书处")
    charter = resource("charters", "shcp.toml").read_text(encoding="utf-8")
    made.do(FoundAssociation(name="联盟", charter=charter, since=FIRST_DAY))
    made.do(
        EnterMembers(
            units=(NewUnit(unit=UnitId("u1"), name="甲", membership_class=ClassKey("member")),), cause="import"
        )
    )
    return made


def put(desk: Desk, source: Path, number: int = 1) -> Attachment:
    kept = desk.files.keep(source)
    found = AttachmentId(f"f{number}")
    desk.do(
        AttachFile(
            attachment=found,
            subject=AttachedTo(Kind.UNIT, "u1"),
            name=kept.name,
            size=kept.size,
            media_type=kept.media_type,
            content=kept.content,
            day=FIRST_DAY,
        )
    )
    return desk.association.attachments.files[found]


def scan(folder: Path, content: bytes = SECRET * 90_000, name: str = "协议.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_file_comes_out_as_it_went_in_also_after_opening_again(desk: Desk, tmp_path: Path) -> None:
    source = scan(tmp_path)
    steps: list[tuple[int, int]] = []
    kept = desk.files.keep(source, lambda done, whole: steps.append((done, whole)))
    assert steps[-1] == (kept.size, kept.size) == (source.stat().st_size,) * 2
    assert len(steps) > 5
    attached = put(desk, source)
    desk.close()
    again = open_desk(tmp_path / "联盟.gdesk")
    (tmp_path / "out").mkdir()
    copy = again.files.take_out_into(again.association.attachments.files[attached.id], tmp_path / "out")
    assert (copy.name, copy.read_bytes()) == ("协议.pdf", source.read_bytes())
    assert [each.name for each in copy.parent.iterdir()] == ["协议.pdf"]
    assert again.attached_by(attached.id) == {attached.id: "秘书处"}
    assert again.verify() == ()
    again.close()


def test_a_backup_and_its_restoring_carry_the_files(desk: Desk, tmp_path: Path) -> None:
    attached = put(desk, scan(tmp_path))
    desk.back_up(tmp_path / "备份.gdesk")
    desk.close()
    restore_desk(tmp_path / "备份.gdesk", tmp_path / "回来.gdesk")
    back = open_desk(tmp_path / "回来.gdesk")
    back.files.take_out(attached, tmp_path / "协议2.pdf")
    assert (tmp_path / "协议2.pdf").read_bytes() == SECRET * 90_000
    back.close()


def damage(path: Path) -> None:
    """One byte in the middle of the attached file, as a bad disk would."""
    raw = path.read_bytes()
    at = raw.index(SECRET * 20) + 50
    path.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])


def test_a_damaged_content_is_named_and_does_not_stop_the_rest(desk: Desk, tmp_path: Path) -> None:
    language.use("en")
    path = tmp_path / "联盟.gdesk"
    source = scan(tmp_path)
    attached = put(desk, source)
    other = put(desk, scan(tmp_path, b"sound", "收据.jpg"), 2)
    desk.close()
    damage(path)

    _, findings = examine_journal(path)
    assert [(each.trouble, "协议.pdf" in str(each.sentence)) for each in findings] == [("content", True)]
    desk = open_desk(path)
    assert [each.trouble for each in desk.verify()] == ["content"]
    desk.files.take_out(other, tmp_path / "收据2.jpg")
    assert (tmp_path / "收据2.jpg").read_bytes() == b"sound"
    with pytest.raises(Fault, match="damaged"):
        desk.files.take_out(attached, tmp_path / "协议2.pdf")
    assert not (tmp_path / "协议2.pdf").exists()
    desk.back_up(tmp_path / "备份.gdesk")  # the rest is worth saving
    assert [each.trouble for each in examine_journal(tmp_path / "备份.gdesk")[1]] == ["content"]
    desk.files.keep(source)  # the same file, brought again, is the mending
    assert desk.verify() == ()
    desk.close()


def test_a_content_that_is_gone_is_named(desk: Desk, tmp_path: Path) -> None:
    put(desk, scan(tmp_path))
    desk.close()
    connection = sqlite3.connect(tmp_path / "联盟.gdesk")
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        connection.execute("update content_part set bytes = x'00'")
    connection.execute("delete from content")
    connection.commit()
    connection.close()
    assert [each.trouble for each in examine_journal(tmp_path / "联盟.gdesk")[1]] == ["content"]


def test_what_is_erased_cannot_be_found_in_the_file(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "联盟.gdesk"
    attached = put(desk, scan(tmp_path))
    desk.do(EraseContent(content=attached.content, day=FIRST_DAY, reason="本人要求"))
    beside = [each for each in tmp_path.iterdir() if each.name.startswith(path.name)]
    assert len(beside) > 1, "the file is open"
    assert all(SECRET not in each.read_bytes() for each in beside)
    with pytest.raises(Refusal):
        desk.files.take_out(attached, tmp_path / "x.pdf")
    assert desk.verify() == ()
    desk.close()
    assert examine_journal(path)[1] == ()
    assert [str(each) for each in erased_contents(path)] == [f"《协议.pdf》：内容已于{FIRST_DAY}删除"]


def test_what_was_kept_and_never_attached_goes(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "联盟.gdesk"
    attached = put(desk, scan(tmp_path))
    desk.files.keep(scan(tmp_path, b"thought better of it", "x.pdf"))
    assert len(desk.log.contents.hashes()) == 2
    desk.close()
    desk = open_desk(path)
    assert desk.log.contents.hashes() == {attached.content}
    desk.log.contents.keep([b"the power failed before it was attached"])
    desk.files.keep(scan(tmp_path, b"the next one", "y.pdf"))
    assert len(desk.log.contents.hashes()) == 2
    desk.close()


def test_what_the_journal_names_is_never_taken_away_whatever_the_state_says(desk: Desk, tmp_path: Path) -> None:
    attached = put(desk, scan(tmp_path))
    desk.close()
    desk = open_desk(tmp_path / "联盟.gdesk")
    desk.association.attachments.files.clear()  # as a state would be that is not what the journal gives
    desk.files.keep(scan(tmp_path, b"the next one", "y.pdf"))
    desk.close()
    desk = open_desk(tmp_path / "联盟.gdesk")
    assert desk.log.contents.hashes() == {attached.content}
    desk.close()


@pytest.mark.parametrize(("what", "said"), [("missing", "no file"), ("folder", "folder"), ("empty", "empty")])
def test_what_cannot_be_read_is_said(desk: Desk, tmp_path: Path, what: str, said: str) -> None:
    language.use("en")
    path = tmp_path / "x.pdf"
    if what == "folder":
        path.mkdir()
    elif what == "empty":
        path.touch()
    with pytest.raises(Fault, match=said):
        desk.files.keep(path)
    assert desk.log.contents.hashes() == frozenset()
    desk.close()


def test_a_file_that_is_too_large_is_not_even_begun(desk: Desk, tmp_path: Path) -> None:
    language.use("en")
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        os.truncate(file.fileno(), LARGEST + 1)
    with pytest.raises(Fault, match="larger than 200 MB"):
        desk.files.keep(path)
    desk.close()


def test_a_full_disk_keeps_nothing_and_says_so(desk: Desk, tmp_path: Path) -> None:
    language.use("en")
    source = scan(tmp_path)
    desk.finish_opening()
    log = desk.log
    with log.writer.transaction() as writer:  # type: ignore[attr-defined]
        writer._cursor.execute("PRAGMA max_page_count=100")
    with pytest.raises(Fault, match=r"is full.*not recorded.*Free some space"):
        desk.files.keep(source)
    assert log.contents.hashes() == frozenset()
    with log.writer.transaction() as writer:  # type: ignore[attr-defined]
        writer._cursor.execute("PRAGMA max_page_count=1000000")
    put(desk, source)
    assert desk.verify() == ()
    desk.close()


def test_stopped_in_the_middle_nothing_is_left(desk: Desk, tmp_path: Path) -> None:
    def stop(done: int, _whole: int) -> None:
        if done > 10**6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.files.keep(scan(tmp_path), stop)
    assert desk.log.contents.hashes() == frozenset()
    desk.close()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("报告.pdf", "报告.pdf"),
        ("../../etc/passwd", "_._etc_passwd"),
        ("a:b?.pdf", "a_b_.pdf"),
        ("CON.txt", "_CON.txt"),
        ("...", "file"),
        ("长" * 300 + ".docx", "长" * 55 + ".docx"),
    ],
)
def test_a_name_that_no_file_may_have(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    assert len(safe.encode()) < 250


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.PDF", "application/pdf"),
        ("b.jpg", "image/jpeg"),
        ("c", "application/octet-stream"),
        ("d.ofd", "application/ofd"),
    ],
)
def test_the_media_type_is_the_name_s(name: str, said: str) -> None:
    assert media_type(name) == said
