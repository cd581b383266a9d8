"""Documents are written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from governance_desk.documents.issue import file_name, write_document, write_documents
from governance_desk.errors import Fault
from tests.documents.content.scripted import FOUNDED, convened, founded, inquorate_council


def test_notice_sheet_and_minutes_of_a_closed_meeting(tmp_path: Path) -> None:
    desk, meeting = inquorate_council()
    written = write_documents(desk, meeting, tmp_path / "文件")
    title = "第一届理事会第一次会议"
    assert [path.name for path in written] == [
        f"{title}　会议通知.pdf",
        f"{title}　签到表.pdf",
        f"{title}　会议纪要.pdf",
    ]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in written)
    assert sorted((tmp_path / "文件").iterdir()) == sorted(written)


def test_no_minutes_before_the_meeting(tmp_path: Path) -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", FOUNDED)
    assert [path.stem.split("　")[1] for path in write_documents(desk, meeting, tmp_path)] == ["会议通知", "签到表"]


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, meeting = inquorate_council()
    before = {path: path.read_bytes() for path in write_documents(desk, meeting, tmp_path)}

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Fault) as caught:
        write_documents(desk, meeting, tmp_path)
    assert "The disk with {file} is full." in caught.value.sentence.template
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_disk_that_fails_at_any_file_leaves_none_unfinished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, at: int
) -> None:
    """One after another: what lies there is whole, be it of before or of now, and nothing lies beside it."""
    desk, meeting = inquorate_council()
    before = {path.name: path.read_bytes() for path in write_documents(desk, meeting, tmp_path)}
    desk.association.meetings[meeting].place = "另一处会场"
    done, real, calls = write_documents(desk, meeting, tmp_path / "再"), getattr(os, step), iter(range(9))
    after = {path.name: path.read_bytes() for path in done}
    for path in done:
        path.unlink()
    (tmp_path / "再").rmdir()

    def failing(*given: object, **more: object) -> object:
        if next(calls) == at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(*given, **more)

    monkeypatch.setattr(os, step, failing)
    with pytest.raises(Fault):
        write_documents(desk, meeting, tmp_path)
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert found.keys() == before.keys()
    assert all(content in (before[name], after[name]) for name, content in found.items())
    if step != "replace":
        assert found == before, "nothing was replaced before all of them were written"


def test_a_place_that_takes_no_file(tmp_path: Path) -> None:
    desk, meeting = inquorate_council()
    (tmp_path / "occupied").write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(Fault):
        write_documents(desk, meeting, tmp_path / "occupied")
    assert [path.name for path in tmp_path.iterdir()] == ["occupied"]


def test_a_document_replaces_the_one_before(tmp_path: Path) -> None:
    place = tmp_path / "a.pdf"
    write_document(place, b"first")
    write_document(place, b"second")
    assert place.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize(
    ("title", "name"),
    [("第一届理事会第一次会议", "第一届理事会第一次会议"), ("2026/27: “年会”?", "202627 “年会”"), (" .. ", "会议")],
)
def test_what_no_file_may_be_called_is_left_out(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize("character", ["会", "𬱖", "🙂", "a", "会‮"])
def test_a_long_title_still_makes_a_file_name(character: str) -> None:
    assert len(file_name(character * 500).encode()) < 200
    assert file_name(f"{character}" * 500).startswith(character[0])


def test_what_turns_the_name_around_or_is_no_character_is_left_out() -> None:
    assert file_name("王\u202efdp.芳\u200f\x7f\x85") == "王fdp.芳"
    assert file_name("王\ud840") == "王〓"
    assert file_name("\u202e\u2066") == "会议"


def test_a_meeting_with_a_long_name_of_rare_characters_still_has_its_documents(tmp_path: Path) -> None:
    """Four bytes each in the name of a file; most systems take 255."""
    desk, meeting = inquorate_council()
    desk.association.meetings[meeting].title = "𬱖" * 10_000
    assert all(path.stat().st_size > 1000 for path in write_documents(desk, meeting, tmp_path))
