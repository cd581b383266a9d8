"""`export --what`: every list of the program without a window."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from governance_desk.cli.main import main
from governance_desk.desk import open_desk
from governance_desk.stories.lists import What
from governance_desk.stories.sample import make_sample


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sample(tmp_path_factory.mktemp("sample"))


@pytest.mark.parametrize("what", [each for each in What if each is not What.STATISTICS])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_every_list_is_written_with_all_its_columns(sample: Path, tmp_path: Path, what: What, ending: str) -> None:
    written = tmp_path / f"list.{ending}"
    assert main(["export", str(sample), str(written), "--what", what]) == 0
    if ending == "csv":
        rows = list(csv.reader(written.read_text(encoding="utf-8-sig").splitlines()))
        width = len(rows[0])
    else:
        page = load_workbook(written).worksheets[0]
        rows = [[str(value or "") for value in row] for row in page.iter_rows(values_only=True)]
        width = page.max_column
    assert width >= 4
    assert all(rows[0])
    assert len(rows) > 1 or what in (What.CERTIFICATES, What.ABSENCES)


def test_the_register_holds_days_as_days(sample: Path, tmp_path: Path) -> None:
    written = tmp_path / "register.xlsx"
    assert main(["export", str(sample), str(written), "--what", "register"]) == 0
    page = load_workbook(written).worksheets[0]
    heads = [cell.value for cell in page[1]]
    days = [row[heads.index("入会时间")].value for row in page.iter_rows(min_row=2)]
    assert any(isinstance(day, datetime.datetime) for day in days)


def test_statistics_are_a_workbook_of_a_year(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = tmp_path / "statistics.xlsx"
    desk = open_desk(sample)
    year = next(iter(desk.association.meetings.values())).day.year
    desk.close()
    assert main(["export", str(sample), str(written), "--what", "statistics", "--year", str(year)]) == 0
    assert load_workbook(written).sheetnames[0] == f"{year}年度统计"
    assert main(["export", str(sample), str(tmp_path / "s.csv"), "--what", "statistics"]) == 1
    assert ".xlsx" in capsys.readouterr().err


def test_an_unknown_list_is_refused_with_those_that_there_are(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(sample), str(tmp_path / "a.csv"), "--what", "everything"]) == 1
    said = capsys.readouterr().err
    assert all(what in said for what in What)
    assert not (tmp_path / "a.csv").exists()


def test_older_programs_get_gb_18030(sample: Path, tmp_path: Path) -> None:
    written = tmp_path / "a.csv"
    assert main(["export", str(sample), str(written), "--what", "meetings", "--gb18030"]) == 0
    assert written.read_bytes().decode("gb18030").startswith("会议,")
