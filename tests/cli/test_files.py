from __future__ import annotations

import csv
import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from governance_desk.cli.main import main
from governance_desk.desk import open_desk
from governance_desk.paths import resource
from governance_desk.register.commands import FoundAssociation
from governance_desk.stories.found import founding
from governance_desk.stories.sample import make_sample
from governance_desk.stories.story import Association

LIST = str(resource("samples", "cfia-members.xlsx"))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """An association without members."""
    path = tmp_path / "empty.gdesk"
    desk = open_desk(path, create=True)
    day = desk.clock().day
    command: FoundAssociation = founding(Association(name="联盟", charter="cfia", since=day), tmp_path)
    desk.do(command)
    desk.close()
    return path


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return make_sample(tmp_path / "sample")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run a command; its exit status and all it said, which is never a traceback."""

    def _run(*arguments: object) -> tuple[int, str]:
        status = main(["--lang", "en", *(str(each) for each in arguments)])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return status, printed.out + printed.err

    return _run


Run = Callable[..., tuple[int, str]]


def test_a_list_goes_in_when_its_suggestions_are_taken_and_not_before(empty: Path, run: Run) -> None:
    status, said = run("import", empty, LIST)
    assert status == 1
    assert "Row 6:" in said
    assert "Nothing was imported" in said
    status, said = run("import", empty, LIST, "--accept", "--json")
    state = json.loads(said)
    assert (status, state["imported"]) == (0, 36)
    assert {"row", "column", "code", "severity", "sentence", "found", "suggestion"} == set(state["problems"][0])
    status, said = run("import", empty, LIST, "--accept")
    assert status == 1  # they are members already: all or nothing
    desk = open_desk(empty)
    assert len(desk.association.register.members()) == 36
    assert desk.contacts_of("unit", desk.association.register.members()[0].id)
    desk.close()


@pytest.mark.parametrize("name", ["members.csv", "members.xlsx"])
def test_an_exported_list_can_be_read_again(name: str, sample: Path, empty: Path, tmp_path: Path, run: Run) -> None:
    written = tmp_path / name
    status, said = run("export", sample, written)
    assert (status, "36" in said) == (0, True)
    assert run("export", sample, written)[0] == 1
    assert run("import", empty, written, "--accept")[0] == 0
    first, second = open_desk(sample), open_desk(empty)
    lists = [
        [(unit.name, unit.membership_class, unit.joined) for unit in desk.association.register.members()]
        for desk in (first, second)
    ]
    first.close()
    second.close()
    assert lists[0] == lists[1]


@pytest.mark.parametrize("name", ["members.csv", "members.xlsx"])
def test_whom_to_reach_and_where_comes_back_with_the_list(name: str, empty: Path, tmp_path: Path, run: Run) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["单位名称", "会员类别", "联系人", "手机", "邮箱", "住所", "邮编"])
    sheet.append(["甲大学", "理事长单位", "乐小川", 15186091390, "le@a.cn", "上海市 杨浦区四平路１２３９号", 200092])
    sheet.append(["乙公司", "会员单位", None, None, None, "山西省长治市太行西街1号", 46000])
    workbook.save(tmp_path / "list.xlsx")
    written, other = tmp_path / name, Path(shutil.copy(empty, tmp_path / "other.gdesk"))
    assert run("import", empty, tmp_path / "list.xlsx", "--accept")[0] == 0
    assert run("export", empty, written)[0] == 0
    assert run("import", other, written, "--accept")[0] == 0
    kept = []
    for path in (empty, other):
        with closing(open_desk(path)) as desk:
            members = desk.association.register.members()
            kept.append([[(each.kind, each.value) for each in desk.contacts_of("unit", unit.id)] for unit in members])
    assert kept[0] == kept[1]
    assert dict(kept[0][0]) == {
        "liaison": "乐小川",
        "telephone": "15186091390",
        "mail": "le@a.cn",
        "address": "上海市杨浦区四平路1239号",
        "postcode": "200092",
    }
    assert dict(kept[0][1]) == {"address": "山西省长治市太行西街1号", "postcode": "046000"}


def test_no_cell_of_an_exported_list_is_a_formula(empty: Path, tmp_path: Path, run: Run) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["单位名称", "会员类别", "备注"])
    sheet.append(["甲大学", "理事长单位", "-1+1"])
    sheet.append(["乙公司", "会员单位", "@SUM(A1)"])
    sheet["C3"].data_type = "s"
    workbook.save(tmp_path / "list.xlsx")
    status, said = run("import", empty, tmp_path / "list.xlsx", "--accept")
    assert status == 0, said
    for name in ("out.csv", "out.xlsx"):
        assert run("export", empty, tmp_path / name)[0] == 0
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["备注"] for row in rows] == ["'-1+1", "'@SUM(A1)"]
    cells = [cell for row in load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert "'@SUM(A1)" in [cell.value for cell in cells]


def test_another_ending_is_refused(sample: Path, tmp_path: Path, run: Run) -> None:
    status, said = run("export", sample, tmp_path / "members.doc")
    assert (status, "members.doc" in said) == (1, True)


def test_a_backup_is_restored_to_the_same_head(sample: Path, tmp_path: Path, run: Run) -> None:
    copy, file = tmp_path / "copy.gdesk", tmp_path / "restored.gdesk"
    status, said = run("backup", sample, copy, "--json")
    assert status == 0
    head = json.loads(said)
    assert run("backup", sample, copy)[0] == 1  # nothing is overwritten
    status, said = run("restore", copy, file, "--json")
    assert (status, json.loads(said)) == (0, head)
    assert run("restore", copy, file)[0] == 1


def test_verify_finds_a_changed_entry(sample: Path, run: Run) -> None:
    status, said = run("verify", sample, "--json")
    assert (status, json.loads(said)["sound"]) == (0, True)
    with sqlite3.connect(sample) as database:
        names = database.execute("select name from sqlite_master where type = 'trigger'").fetchall()
        for (name,) in names:
            database.execute(f"drop trigger {name}")
        database.execute("update journal set who = 'someone else' where number = 7")
    database.close()
    status, said = run("verify", sample, "--json")
    state = json.loads(said)
    assert (status, state["sound"]) == (1, False)
    assert {(each["number"], each["trouble"]) for each in state["findings"]} == {(7, "hash")}
    status, said = run("verify", sample)
    assert (status, "Entry 7" in said) == (1, True)


def test_rebuild_finds_rows_that_were_not_what_the_journal_gives(sample: Path, run: Run) -> None:
    status, said = run("rebuild", sample, "--json")
    state = json.loads(said)
    assert (status, state["differed"]) == (0, [])
    assert state["rows"] > 36
    with sqlite3.connect(sample) as database:
        database.execute("update unit set name = 'another' where rowid = 1")
    database.close()
    status, said = run("rebuild", sample)
    assert (status, "unit" in said) == (1, True)
    assert run("rebuild", sample)[0] == 0


@pytest.mark.parametrize("command", ["verify", "rebuild", "backup", "export", "import", "restore"])
def test_what_is_no_association_is_refused_in_a_sentence(command: str, tmp_path: Path, run: Run) -> None:
    picture = tmp_path / "picture.gdesk"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    second = [] if command in ("verify", "rebuild") else [tmp_path / "other.csv"]
    status, said = run(command, picture, *second)
    assert status == 1
    assert "picture.gdesk" in said
    assert run(command, tmp_path / "none.gdesk", *second)[0] == 1
    assert run(command)[0] == 2


def test_contacts_go_in_with_the_list_and_come_out_with_it(empty: Path, tmp_path: Path, run: Run) -> None:
    given = tmp_path / "given.csv"
    given.write_text("会员类别,单位名称,代表姓名,邮箱\n会员单位,某某公司,张三,a@b.example\n", encoding="utf-8")
    assert run("import", empty, given, "--accept")[0] == 0
    desk = open_desk(empty)
    unit = desk.association.register.members()[0].id
    assert [(each.kind, each.value) for each in desk.contacts_of("unit", unit)] == [("mail", "a@b.example")]
    desk.close()
    assert run("export", empty, tmp_path / "out.csv")[0] == 0
    assert "a@b.example" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")


def test_where_the_contacts_cannot_be_written_no_unit_is_entered(
    empty: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("governance_desk.storage.contact.put_contacts", full)
        status, said = run("import", empty, LIST, "--accept")
    assert (status, "was not recorded" in said) == (1, True)
    desk = open_desk(empty)
    assert desk.association.register.members() == []
    desk.close()


def test_a_head_on_paper_must_be_in_the_journal(sample: Path, run: Run) -> None:
    head = json.loads(run("verify", sample, "--json")[1])["head"]["hash"]
    assert run("verify", sample, "--printed", head[:16].upper())[0] == 0
    status, said = run("verify", sample, "--printed", "0123456789abcdef")
    assert (status, "0123456789abcdef" in said) == (1, True)
    assert "as it was written" in said  # a wrong code says nothing against the file
    assert "not as it was written" not in said
    assert run("verify", sample, "--printed", f"{head[:8]} {head[8:16]}")[0] == 0  # copied in two pieces


@pytest.mark.parametrize("code", ["xyz", "0123456789abcde", "0123456789abcdeg", "0" * 65, " "])
def test_what_no_paper_bears_is_a_mistake_in_the_use(sample: Path, run: Run, code: str) -> None:
    status, said = run("verify", sample, "--printed", code)
    assert status == 2
    assert "is no journal head" in said
    assert "backup" not in said


def test_a_file_that_was_changed_is_not_called_sound_because_of_a_wrong_code(sample: Path, run: Run) -> None:
    with closing(sqlite3.connect(sample)) as connection:
        connection.execute("update meeting set title = '某会议'")
        connection.commit()
    status, said = run("verify", sample, "--printed", "0123456789abcdef")
    assert (status, "The table meeting is not what the journal gives" in said) == (1, True)
    assert "not as it was written" in said


@pytest.mark.parametrize("command", ["verify", "rebuild", "docket", "backup", "restore", "import", "export"])
def test_an_empty_word_names_no_file(sample: Path, tmp_path: Path, run: Run, command: str) -> None:
    second = [] if command in ("verify", "rebuild", "docket") else [tmp_path / "other.csv"]
    status, said = run(command, "", *second)
    assert status == 2
    assert f"After governance-desk {command} stands an empty word" in said
    if second:
        assert run(command, sample, "")[0] == 2


def test_a_unit_that_is_a_member_already_is_told_by_its_row(sample: Path, tmp_path: Path, run: Run) -> None:
    given = tmp_path / "given.csv"
    given.write_text(
        "会员类别,单位名称,代表姓名\n会员单位,某某公司,张三\n会员单位,西部环科大学,区䶮\n", encoding="utf-8"
    )
    status, said = run("import", sample, given)
    assert (status, "Row 3: The unit is a member already." in said) == (1, True)
    status, said = run("import", sample, given, "--accept", "--json")
    assert (status, json.loads(said)["imported"]) == (0, 1)


def test_what_no_suggestion_mends_is_counted_with_and_without_accept(empty: Path, tmp_path: Path, run: Run) -> None:
    given = tmp_path / "given.csv"
    given.write_text(
        "会员类别,单位名称,代表姓名\n神秘单位,甲,张三\n会员单位,,李四\n会员单位,乙 ,王五\n", encoding="utf-8"
    )
    assert "3 problems need a decision" in run("import", empty, given)[1]
    status, said = run("import", empty, given, "--accept")
    assert (status, "2 problems have no suggestion" in said) == (1, True)


def test_all_that_is_kept_of_a_person_goes_out_as_a_paper_and_as_json(empty: Path, tmp_path: Path, run: Run) -> None:
    assert run("import", empty, LIST, "--accept")[0] == 0
    desk = open_desk(empty)
    unit = desk.association.register.members()[0]
    name = desk.association.register.person_name(unit.representative)
    telephone = {each.kind: each.value for each in desk.contacts_of("unit", unit.id)}["telephone"]
    desk.close()
    written = tmp_path / "person.json"
    status, said = run("export", empty, written, "--person", name)
    assert status == 0
    assert name in said
    read = json.loads(written.read_text(encoding="utf-8"))
    assert telephone in {each["value"] for each in read["contacts"]}
    assert read["units"][0]["unit"] == unit.name
    assert run("export", empty, written, "--person", name)[0] == 1  # nothing is written over
    assert run("export", empty, tmp_path / "person.pdf", "--person", name)[0] == 0
    status, said = run("export", empty, tmp_path / "nobody.pdf", "--person", "无此人")
    assert (status, "无此人" in said) == (1, True)
    assert run("export", empty, tmp_path / "person.txt", "--person", name)[0] == 1


def test_a_meeting_goes_out_with_its_documents_as_a_folder_and_as_a_zip(sample: Path, tmp_path: Path, run: Run) -> None:
    desk = open_desk(sample)
    meeting = next(iter(desk.association.meetings.values()))
    desk.close()
    folder = tmp_path / "archive"
    status, said = run("export", sample, folder, "--meeting", meeting.title)
    assert status == 0, said
    assert meeting.title in said
    assert (folder / "目录.html").exists()
    assert run("export", sample, tmp_path / "archive.zip", "--meeting", meeting.id)[0] == 0
    assert (tmp_path / "archive.zip").read_bytes().startswith(b"PK")
    assert run("export", sample, folder, "--meeting", meeting.id)[0] == 1  # nothing is written over
    status, said = run("export", sample, tmp_path / "none", "--meeting", "无此会议")
    assert status == 1
    assert meeting.title in said
    assert (tmp_path / "none").exists() is False


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv", "out.PDF"])
def test_a_meeting_is_no_list(sample: Path, tmp_path: Path, run: Run, name: str) -> None:
    desk = open_desk(sample)
    meeting = next(iter(desk.association.meetings.values()))
    desk.close()
    status, said = run("export", sample, tmp_path / name, "--meeting", meeting.id)
    assert (status, "neither a folder nor a .zip" in said, (tmp_path / name).exists()) == (1, True, False)
    assert run("export", sample, tmp_path / "2026.3", "--meeting", meeting.id)[0] == 0  # no ending: a name with a dot


def test_without_any_meeting_there_is_none_to_choose(empty: Path, tmp_path: Path, run: Run) -> None:
    status, said = run("export", empty, tmp_path / "out", "--meeting", "某会议")
    assert (status, "No meeting has been convened" in said, "Choose one of" in said) == (1, True, False)
