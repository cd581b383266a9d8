"""The archive of a meeting: every file as it is kept, an index with the hashes, the record, whole or not at all."""

from __future__ import annotations

import errno
import json
import zipfile
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import msgspec
import pytest

from governance_desk.attachments.commands import EraseContent
from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.desk import Desk
from governance_desk.documents.archive.gather import gather
from governance_desk.documents.archive.pages import ENTRIES, INDEX, RECORD, index_page, record_page
from governance_desk.documents.archive.write import write_archive, write_gathered
from governance_desk.errors import Fault
from governance_desk.filing.commands import AnnulDocument
from governance_desk.filing.state import Role
from governance_desk.meeting.state import MeetingId
from tests.association.made_up import FIRST_DAY, attach, convened, item, seated
from tests.filing.made_up import NOTICES, add, issue, series

M1 = MeetingId("m1")


@pytest.fixture
def desk() -> Desk:
    made = seated()
    convened(made, "m1")
    convened(made, "m2")
    item(made, M1, "resolution")
    attach(made, AttachedTo(Kind.AGENDA_ITEM, "m1", "i1"), "年度报告.pdf", b"the report")
    series(made)
    first = issue(made, of=NOTICES, content=b"first notice", title="<通知> & “一”")
    second = issue(made, of=NOTICES, content=b"second notice", supersedes=first)
    add(made, second, b"scan", role=Role.SCAN)
    issue(made, content=b"of another meeting", about=type(second.about)(second.about.kind, "m2"))
    return made


class Links(HTMLParser):
    """The links of a page and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag != "script"
        self.links += [unquote(value or "") for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_every_file_lies_in_it_and_the_index_says_what_it_is(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "档案"
    archive = write_archive(desk, M1, folder)
    files = sorted(each for each in folder.rglob("*") if each.is_file())
    contents = {each.read_bytes() for each in files}
    assert {b"first notice", b"second notice", b"scan", b"the report"} <= contents
    assert b"of another meeting" not in contents
    assert len(files) == 7
    page = Links((folder / INDEX).read_text("utf-8"))
    named = {folder / each for each in page.links}
    assert named == set(files) - {folder / INDEX}, "every file is in the index, and every link leads to one"
    for each in files:
        if each.suffix == ".pdf":
            assert sha256(each.read_bytes()).hexdigest() in page.words
    assert "<通知> & “一”" in page.words
    assert "某协〔2026〕2号" in page.words
    assert "已被某协〔2026〕2号替代（时间有误）" in page.words
    assert "议题：议题i1" in page.words
    assert desk.head.hash in page.words
    assert len(archive.documents) == 3
    assert not [each for each in tmp_path.iterdir() if each != folder], "nothing is left beside it"


def test_the_original_of_a_scan_lies_beside_it(desk: Desk, tmp_path: Path) -> None:
    document = next(each for each in desk.association.filing.documents.values() if each.files)
    add(desk, document, b"as it came from the camera", role=Role.ORIGINAL)
    write_archive(desk, M1, tmp_path / "档案")
    page = Links((tmp_path / "档案" / INDEX).read_text("utf-8"))
    assert "扫描件原始文件" in page.words
    assert sha256(b"as it came from the camera").hexdigest() in page.words
    assert b"as it came from the camera" in {
        each.read_bytes() for each in (tmp_path / "档案").rglob("*") if each.is_file()
    }


MARKUP = "<script>x</script>\"><img src=x onerror=y> &amp; ' <!--"


TAGS = frozenset("html head meta title style body h1 h2 table tr th td p a".split())  # noqa: SIM905  (one a word)


class Tags(HTMLParser):
    """Every tag of a page, with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[tuple[str, ...]] = set()
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add((tag, *(name for name, _value in attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def test_markup_in_any_text_stays_words(desk: Desk) -> None:
    """Nothing that was entered begins a tag or ends a link in the pages of an archive."""
    plain = gather(desk, M1)
    meeting = desk.association.meetings[M1]
    meeting.title = meeting.place = meeting.starts = meeting.chair = meeting.recorder = MARKUP
    lines = [
        msgspec.structs.replace(each, path=f"文件/{MARKUP}", number=MARKUP, title=MARKUP, about=MARKUP)
        for each in plain.documents
    ]
    record = [msgspec.structs.replace(each, who=MARKUP, sentence=MARKUP, at=MARKUP) for each in plain.record]
    archive = msgspec.structs.replace(
        plain, association=MARKUP, meeting=meeting, documents=tuple(lines), attached=tuple(lines), record=tuple(record)
    )
    for page, times in ((index_page(archive), 6 + 6 * len(lines)), (record_page(archive), 3 * len(record))):
        made = Tags(page)
        assert {tag[0] for tag in made.found} <= TAGS
        assert {name for tag in made.found for name in tag[1:]} <= {"lang", "charset", "class", "href"}
        assert made.words.count(MARKUP) >= times


def test_no_name_leads_out_of_the_archive(desk: Desk, tmp_path: Path) -> None:
    attach(desk, AttachedTo(Kind.AGENDA_ITEM, "m1", "i1"), "../../外.pdf", b"attached from outside")
    documents = desk.association.filing.documents
    for key, document in documents.items():
        files = type(document.files)(msgspec.structs.replace(each, name="/根/扫描.pdf") for each in document.files)
        documents[key] = msgspec.structs.replace(document, name=f"../../../出{key}.pdf", files=files)
    for name in ("档案", "档案.zip"):
        write_archive(desk, M1, tmp_path / "里" / name)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["里"]
    assert sorted(each.name for each in (tmp_path / "里").iterdir()) == ["档案", "档案.zip"]
    with zipfile.ZipFile(tmp_path / "里" / "档案.zip") as packed:
        assert not [each for each in packed.namelist() if ".." in each.split("/") or each.startswith("/")]
        assert all(each.count("/") <= 1 for each in packed.namelist())
        assert b"attached from outside" in {packed.read(each) for each in packed.namelist()}


def test_the_record_is_there_in_words_and_as_it_was_hashed(desk: Desk, tmp_path: Path) -> None:
    archive = write_archive(desk, M1, tmp_path / "档案")
    words = Links((tmp_path / "档案" / RECORD).read_text("utf-8")).words
    assert "印发《<通知> & “一”》（某协〔2026〕1号）" in words
    assert len(archive.record) == len(archive.entries) > 4
    lines = (tmp_path / "档案" / ENTRIES).read_text("utf-8").splitlines()
    kept = {entry.number: entry for entry in desk.log.read()}
    for line in lines:
        found = json.loads(line)
        entry = kept[found["number"]]
        assert (found["hash"], found["payload"], found["previous_hash"]) == (
            entry.hash,
            entry.payload.decode(),
            entry.previous_hash,
        )
    assert not any('"m2"' in line for line in lines)


def test_as_a_zip(desk: Desk, tmp_path: Path) -> None:
    write_archive(desk, M1, tmp_path / "档案.zip")
    with zipfile.ZipFile(tmp_path / "档案.zip") as packed:
        assert packed.testzip() is None
        assert INDEX in packed.namelist()
        assert len(packed.namelist()) == 7
        assert {packed.read(each) for each in packed.namelist() if "/" in each} == {
            b"first notice",
            b"second notice",
            b"scan",
            b"the report",
        }


def test_what_was_erased_is_said_and_not_there(desk: Desk, tmp_path: Path) -> None:
    first = next(iter(desk.association.filing.documents.values()))
    desk.do(EraseContent(content=first.content, day=FIRST_DAY, reason="本人要求"))
    write_archive(desk, M1, tmp_path / "档案")
    page = Links((tmp_path / "档案" / INDEX).read_text("utf-8"))
    assert f"内容已于{FIRST_DAY}删除" in page.words
    assert len(page.links) == 5
    assert first.content in page.words, "its hash still stands in the record"


def test_what_was_annulled_is_there_and_says_so(desk: Desk, tmp_path: Path) -> None:
    second = list(desk.association.filing.documents.values())[1]
    desk.do(AnnulDocument(document=second.id, day=FIRST_DAY, reason="误发", basis="决议第2号"))
    write_archive(desk, M1, tmp_path / "档案")
    page = Links((tmp_path / "档案" / INDEX).read_text("utf-8"))
    assert f"已于{FIRST_DAY}作废（原因：误发；依据：决议第2号）" in page.words
    assert "已被某协〔2026〕2号替代（时间有误）" in page.words
    contents = {each.read_bytes() for each in (tmp_path / "档案").rglob("*.pdf")}
    assert b"second notice" in contents
    record = Links((tmp_path / "档案" / RECORD).read_text("utf-8"))
    assert "作废《关于召开会议的通知》" in record.words


def test_whole_or_not_at_all(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = tmp_path / "档案.zip"
    there.write_bytes(b"something else")
    with pytest.raises(Fault):
        write_archive(desk, M1, there)
    assert there.read_bytes() == b"something else"
    there.unlink()

    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    with monkeypatch.context() as patched:
        patched.setattr(zipfile.ZipFile, "write", full)
        with pytest.raises(Fault):
            write_archive(desk, M1, there)
    second = list(desk.association.filing.documents.values())[1]
    desk.log.contents._bytes[second.content] = b"damaged"  # type: ignore[attr-defined]
    with pytest.raises(Fault):
        write_archive(desk, M1, tmp_path / "档案")
    assert list(tmp_path.iterdir()) == []


def test_an_older_archive_gives_way_to_the_new_one_only_when_that_is_whole(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "档案.zip"
    there.write_bytes(b"an older archive")
    gathered = gather(desk, M1)

    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    for broken in ("zipfile.ZipFile.write", "os.fsync", "os.replace"):
        with monkeypatch.context() as patched:
            patched.setattr(broken, full)
            with pytest.raises(Fault):
                write_gathered(desk, gathered, there, unwatched, replace=True)
        assert [(each, each.read_bytes()) for each in tmp_path.iterdir()] == [(there, b"an older archive")]
    write_gathered(desk, gathered, there, unwatched, replace=True)
    assert zipfile.is_zipfile(there)
    folder = tmp_path / "档案"
    folder.mkdir()
    with pytest.raises(Fault):
        write_gathered(desk, gathered, folder, unwatched, replace=True)
    assert list(folder.iterdir()) == []


def unwatched(_done: int, _whole: int) -> None:
    """Nobody wants to know."""


def test_whoever_watches_may_stop_it(desk: Desk, tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    told: list[tuple[int, int]] = []

    def watch(done: int, whole: int) -> None:
        told.append((done, whole))
        if done == 2:
            raise Enough

    with pytest.raises(Enough):
        write_archive(desk, M1, tmp_path / "档案", watch)
    assert told == [(0, 4), (1, 4), (2, 4)]
    assert list(tmp_path.iterdir()) == []
