"""Importing a clean list of 10,000 rows, from the file to what is stored, against iterating it with openpyxl."""

from __future__ import annotations

import datetime
import gc
import statistics
import tempfile
import time
from pathlib import Path

from openpyxl import Workbook, load_workbook
from stdnum.cn import uscc

from governance_desk.desk import open_desk
from governance_desk.paths import resource
from governance_desk.register.commands import FoundAssociation
from governance_desk.register.importing.fields import HEADINGS
from governance_desk.stories.members import enter_list

ROWS = 10_000
DAY = datetime.date(2026, 3, 5)


def measure(pairs: int = 7) -> float:
    """How many times as long the import takes: the median of interleaved pairs.

    The import is the whole of it: the file is read and examined, 10,000 units with their representatives and
    contact data go into the journal and its tables in one transaction, and the state follows. The floor is
    openpyxl's fastest way through the same rows, nothing done with them.
    """
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        path = write_clean_list(Path(folder) / "members.xlsx")
        ratios = []
        for n in range(pairs + 1):
            theirs = _iterated(path)
            ours = _imported(path, Path(folder) / f"{n}.gdesk")
            if n:  # the first imports the modules
                ratios.append(ours / theirs)
    return statistics.median(ratios)


def write_clean_list(path: Path) -> Path:
    """A workbook with every column of the template filled; nothing in it needs a decision."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append([names[0] for names in HEADINGS.values()])
    for n in range(ROWS):
        sheet.append(row(n))
    workbook.save(path)
    return path


def row(n: int) -> list[object]:
    """A cell for each column of the template."""
    code = f"91320500MA1{n:06d}"
    return [
        n + 1,
        "理事长单位" if n == 0 else "理事单位" if n % 10 == 0 else "会员单位",
        f"苏州第{n}精密机械有限公司",
        code + uscc.calc_check_digit(code),
        f"代表{n}",
        "总经理",
        f"联络员{n}",
        f"139{n:08d}",
        f"office{n}@example.cn",
        f"江苏省苏州市工业园区星湖街{n + 1}号",
        f"{215000 + n % 1000}",
        DAY - datetime.timedelta(days=n % 1000),
        None,
    ]


def _iterated(path: Path) -> float:
    gc.collect()
    start = time.perf_counter()
    workbook = load_workbook(path, read_only=True, data_only=True)
    count = sum(1 for sheet in workbook.worksheets for _ in sheet.iter_rows(values_only=True))
    workbook.close()
    taken = time.perf_counter() - start
    if count != ROWS + 1:
        raise ValueError(f"{count} rows")
    return taken


def _imported(path: Path, file: Path) -> float:
    desk = open_desk(file, create=True)
    charter = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    desk.do(FoundAssociation(name="联盟", charter=charter, since=DAY))
    gc.collect()
    start = time.perf_counter()
    entered = enter_list(desk, path, accept=False)
    taken = time.perf_counter() - start
    desk.close()
    if (entered.imported, entered.problems) != (ROWS, ()):
        raise ValueError(f"{entered.imported} units, {entered.problems[:3]}")
    return taken


if __name__ == "__main__":
    print(f"importing {ROWS} rows: {measure():.2f} times iterating them")
