"""Whatever is done to a charter file, it loads or is refused as a charter; nothing else is raised."""

from __future__ import annotations

import datetime
import tomllib

from hypothesis import given, settings
from hypothesis import strategies as st

from governance_desk.charter.explain import explain
from governance_desk.charter.finding import CharterError, Finding
from governance_desk.charter.gaps import gaps
from governance_desk.charter.load import built_in_path, read_charter
from governance_desk.charter.readings import CharterInForce

CFIA = built_in_path("cfia").read_text(encoding="utf-8").split("# ── 其他没有写明")[0]
DAY = datetime.date(2026, 9, 18)

NUMBERS = ("0", "-1", "1", "10000000000000000000000", "0.5", "nan", "true")
TEXTS = ('""', '"x"', '"3/2"', '"1/0"', '"２/３"', '"{"', '"{0}"', '"no_limit"', '"council"', '"matter"')
TABLES = ("[]", "[1]", "[[]]", "{}", "{a=1}", '["council"]', "[{}]")
DATES = ("2026-09-18", "2026-09-18T10:00:00", "10:00:00")
VALUES = st.sampled_from((*NUMBERS, *TEXTS, *TABLES, *DATES))


def values_of(toml_text: str) -> list[tuple[int, int]]:
    """Where the values of simple lines begin and end."""
    found = []
    start = 0
    for line in toml_text.splitlines(keepends=True):
        if " = " in line and not line.startswith(("#", " ")) and not line.rstrip().endswith("["):
            found.append((start + line.index(" = ") + 3, start + len(line.rstrip("\n"))))
        start += len(line)
    return found


PLACES = values_of(CFIA)


def loads_or_is_refused(toml_text: str) -> None:
    findings: tuple[Finding, ...] | None = None
    try:
        charter = read_charter(toml_text, place="mutated")
    except CharterError as error:
        findings = error.findings
    if findings is None:
        assert explain(charter)
        assert isinstance(gaps(CharterInForce(charter), DAY), tuple)
    else:
        assert findings
        assert all(str(finding.problem) and str(finding.hint) for finding in findings)
        assert str(CharterError("mutated", findings))


@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=4, unique_by=lambda pair: pair[0]))
@settings(max_examples=150, deadline=None)
def test_other_values(changes: list[tuple[tuple[int, int], str]]) -> None:
    toml_text = CFIA
    for (start, end), value in sorted(changes, reverse=True):
        toml_text = toml_text[:start] + value + toml_text[end:]
    loads_or_is_refused(toml_text)


@given(st.integers(0, len(CFIA)), st.integers(0, 60), st.text(max_size=8))
@settings(max_examples=150, deadline=None)
def test_other_letters(start: int, length: int, instead: str) -> None:
    loads_or_is_refused(CFIA[:start] + instead + CFIA[start + length :])


@given(st.lists(st.sampled_from(CFIA.splitlines()), max_size=30))
@settings(max_examples=100, deadline=None)
def test_other_lines(lines: list[str]) -> None:
    loads_or_is_refused("\n".join(lines))


def test_the_mutations_hit_values() -> None:
    assert len(PLACES) > 200
    for start, end in PLACES:
        assert "value" in tomllib.loads(f"value = {CFIA[start:end]}")
