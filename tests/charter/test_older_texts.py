"""Charters written before some questions became clauses: a topic asks, and nothing is acted on."""

from __future__ import annotations

from governance_desk.charter.gaps import gaps
from governance_desk.charter.load import built_in_path, read_charter
from governance_desk.charter.readings import CharterInForce
from tests.association.made_up import FIRST_DAY

TOPICS = """
[[topics]]
key = "late"
name = "逾期通报变更"
[[topics.clauses]]
article = "第十五条"
status = "silent"
question = "逾期通报变更的，有什么后果？"
readings = [{ key = "none", says = "没有后果", rule = "none" }]

[[topics]]
key = "sharing"
name = "经费的分担"
[[topics.clauses]]
article = "第十七条（1）"
status = "silent"
question = "按什么比例分担？"
readings = [{ key = "equal", says = "平均分担", rule = "equal" }]

"""


def older() -> str:
    """The text of SHCP as it was: without the clauses, with the topics that asked in their place."""
    toml = built_in_path("shcp").read_text(encoding="utf-8")
    for header in ("changes.lateness", "certificates.returned", "contributions.sharing", "yearly_papers.due"):
        while f"[[{header}]]" in toml:
            start = toml.index(f"[[{header}]]")
            toml = toml[:start] + toml[toml.index("]\n", toml.index("readings = [", start)) + 2 :]
    toml = toml.replace('notice = "change_notice"', 'notice = "change_notice"\nlate = "late"')
    toml = toml.replace('set_by = "fee_standard"', 'set_by = "fee_standard"\nbasis = "sharing"')
    return toml.replace("[[topics]]", f"{TOPICS.strip()}\n\n[[topics]]", 1)


def test_it_is_still_read_and_the_questions_are_recorded_only() -> None:
    charter = read_charter(older(), place="older.toml")
    assert charter.contributions is not None
    assert (charter.changes[0].late, charter.contributions.basis) == ("late", "sharing")
    found = {str(gap.clause): gap.acted_on for gap in gaps(CharterInForce(charter), FIRST_DAY)}
    assert not found["topic.late"]
    assert not found["topic.sharing"]
    assert not any(each in found for each in ("change.unit_data.lateness", "contributions.sharing"))
