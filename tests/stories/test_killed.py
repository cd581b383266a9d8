"""A process that is killed in the middle of a check-in has lost nothing that it said was saved."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from governance_desk.desk import examine_journal, open_desk

SCRIPT = """
import sys
from pathlib import Path
from governance_desk.stories.read import read_story
from governance_desk.stories.rehearse import play_into

def said(desk, meeting):
    print(desk.head.number, desk.head.hash, flush=True)

story = Path(sys.argv[1])
play_into(read_story(story), Path(sys.argv[2]), name=story.name, beside=story.parent, watch=said)
"""


@pytest.mark.parametrize("after", [2, 9, 23])
def test_everything_that_was_acknowledged_is_there_after_a_kill(after: int, tmp_path: Path) -> None:
    story = Path(__file__).parent / "cfia_assembly_admits.toml"
    file = tmp_path / "killed.gdesk"
    acknowledged: list[tuple[int, str]] = []
    process = subprocess.Popen([sys.executable, "-c", SCRIPT, str(story), str(file)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        number, digest = line.split()
        acknowledged.append((int(number), digest))
        if len(acknowledged) == after:
            process.kill()
            break
    for line in process.stdout:  # what it still said before the signal came
        if len(line.split()) == 2 and line.endswith("\n"):
            acknowledged.append((int(line.split()[0]), line.split()[1]))
    process.stdout.close()
    assert process.wait() != 0
    desk = open_desk(file)
    hashes = {entry.number: entry.hash for entry in desk.log.read()}
    assert [hashes.get(number) for number, _ in acknowledged] == [digest for _, digest in acknowledged]
    assert desk.rebuild().differed == ()
    desk.close()
    assert examine_journal(file)[1] == ()
