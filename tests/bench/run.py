"""Every bench of this folder, each in a process of its own: ratios against a floor measured in the same run.

A bench is a file `bench_*.py` with a function `measure() -> float`; its first docstring line is what is printed.
Nothing here fails: a ratio above its limit is a thing to look into, not a broken check.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent

# What the design allows, as a multiple of the floor.
LIMITS = {
    "bench_start": 2,
    "bench_checkin": 2,
    "bench_fold": 3,
    "bench_minutes": 2,
    "bench_merge": 2,
    "bench_print_preview": 1.5,
    "bench_long_minutes": 2,
    "bench_docket": 5,
    "bench_ballots": 25,
    "bench_filter": 6,
    "bench_open": 1.5,
    "bench_import": 2,
    "bench_hall": 1,
    "bench_roll_call": 1,
    "bench_meeting": 3,
}


def main() -> int:
    """Run them all; 0 unless one of them broke."""
    broken = 0
    for path in sorted(FOLDER.glob("bench_*.py")):
        title = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or path.stem).splitlines()[0]
        ratio = _measured(path)
        if ratio is None:
            broken += 1
            print(f"broken                        {title}")
            continue
        limit = LIMITS[path.stem]
        judged = "within" if ratio <= limit else "ABOVE "
        print(f"{ratio:5.2f} times  {judged} the {limit} allowed  {title}", flush=True)
    return 1 if broken else 0


def _measured(path: Path) -> float | None:
    code = f"import sys; sys.path.insert(0, {str(FOLDER)!r}); import {path.stem} as bench; print(bench.measure())"
    # The last line: a bench may say something before it.
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=False)
    return float(done.stdout.split()[-1]) if done.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main())
