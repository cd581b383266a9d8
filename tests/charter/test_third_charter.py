"""A charter that nobody here has seen: several thresholds, two counts at once, weights, dates, every base."""

from __future__ import annotations

import datetime
from fractions import Fraction

import pytest

from governance_desk.charter.explain import explain
from governance_desk.charter.gaps import gaps
from governance_desk.charter.load import read_charter
from governance_desk.charter.model import Base, Charter, Sitting
from governance_desk.charter.readings import CharterInForce, clause_slots


def body(key: str, sitting: str, quorum: str, resolution: str) -> str:
    rules = {
        "tie": '"lost"',
        "proxy_arrival": '"at_once"',
        "attending": '"at_opening"',
        "quorum_checked": '"once"',
    }
    slots = "".join(f'[[bodies.{slot}]]\narticle = "Art. 4"\nrule = {rule}\n' for slot, rule in rules.items())
    return f"""
[[bodies]]
key = "{key}"
name = "{key}"
article = "Art. 4"
sitting = "{sitting}"
weighted = true
ordinal = "{{year}}年第{{meeting}}次会议"
{quorum}
[[bodies.resolution]]
article = "Art. 4"
rule = {resolution}
[[bodies.proxies]]
article = "Art. 4"
rule = {{ allowed = true, most = "no_limit", holder = "anyone" }}
{slots}"""


QUORUM = """
[[bodies.quorum]]
article = "Art. 4"
until = 2026-12-31
rule = { all_of = [{ more_than = "1/2", of = "members" }] }
[[bodies.quorum]]
article = "Art. 4a"
since = 2027-01-01
rule = { all_of = [{ more_than = "1/2", of = "members" }, { at_least = "1/3", of = "members" }] }
"""
TWO_COUNTS = """
[[bodies.quorum]]
article = "Art. 5"
rule = { all_of = [{ at_least = "1/2", of = "in_office" }, { more_than = "1/3", of = "seats" }] }
"""
EVERY_BASE = ", ".join(f'{{ at_least = "1/{place}", of = "{base}" }}' for place, base in enumerate(Base, start=2))
THIRD = (
    """
format = 1
key = "third"
name = "第三协会"
short_name = "T"
language = "zh_CN"
[[classes]]
key = "full"
name = "正式会员"
article = "Art. 3"
rank = 1
votes = 3
[[classes]]
key = "friend"
name = "观察员"
article = "Art. 3"
rank = 2
votes = 0
"""
    + body("assembly", "units", QUORUM, '{ all_of = [{ more_than = "1/2", of = "yes_no" }] }')
    + body("board", "seats", TWO_COUNTS, f"{{ all_of = [{EVERY_BASE}] }}")
    + """
[[matters]]
key = "dissolution"
name = "解散"
article = "Art. 9"
secret = true
[[matters.competence]]
article = "Art. 9"
rule = { bodies = ["board", "assembly"] }
[[matters.passing]]
article = "Art. 9"
rule = { all_of = [{ at_least = "3/4", of = "valid" }, { more_than = "1/2", of = "members" }] }
"""
)
for number in ("Art. 3", "Art. 4", "Art. 4a", "Art. 5", "Art. 9"):
    THIRD += f'[[articles]]\nnumber = "{number}"\ntext = "…"\n'


@pytest.fixture(name="third")
def _third() -> Charter:
    return read_charter(THIRD, place="third")


def test_every_base_and_several_thresholds_are_read_exactly(third: Charter) -> None:
    rule = third.body("board").resolution[0].rule
    assert rule is not None
    assert [share.of for share in rule.all_of] == list(Base)
    assert rule.all_of[-1].at_least == Fraction(1, 10)
    passing = third.matter("dissolution").passing[0].rule
    assert passing is not None
    assert [(share.at_least, share.more_than) for share in passing.all_of] == [
        (Fraction(3, 4), None),
        (None, Fraction(1, 2)),
    ]


def test_a_quorum_on_two_counts_and_one_that_changes_with_the_year(third: Charter) -> None:
    two_counts = third.body("board").quorum[0].rule
    assert two_counts is not None
    assert len(two_counts.all_of) == 2
    rules = CharterInForce(third)
    slots = dict(clause_slots(third))
    slot = next(value for name, value in slots.items() if name == "assembly.quorum")
    clause_id = next(name for name in slots if name == "assembly.quorum")
    old = rules.answer(clause_id, slot, datetime.date(2026, 12, 31))
    new = rules.answer(clause_id, slot, datetime.date(2027, 1, 1))
    assert old is not None
    assert new is not None
    assert (old.article, new.article) == ("Art. 4", "Art. 4a")


def test_weights_votes_of_none_and_proxies_without_a_limit(third: Charter) -> None:
    assert [each.votes for each in third.classes] == [3, 0]
    assembly = third.body("assembly")
    assert assembly.weighted
    assert assembly.sitting is Sitting.UNITS
    proxies = assembly.proxies[0].rule
    assert proxies is not None
    assert proxies.most is None


def test_it_is_explained_and_leaves_nothing_open_that_it_speaks_of(third: Charter) -> None:
    said = explain(third)
    assert "有效票的四分之三以上（含）" in said
    assert "达到超过" not in said
    assert "board，票数相同：视为未通过。" in said
    assert "board，委托：可以委托任何人，接受委托的份数不限，不计入出席人数，不计入到会人数。" in said
    assert "board，到会人数的确定：以宣布开会时签到的理事为准，迟到、早退不再增减。" in said
    assert "board，出席人数的核对：只在开会时核对一次。" in said
    assert "章程写明" not in said
    assert "自2027年1月1日起有效" in said
    assert "先由board，再由assembly决定" in said
    open_ = gaps(CharterInForce(third), datetime.date(2026, 9, 18))
    assert {gap.clause.partition(".")[0] for gap in open_} == {
        "elections",
        "motions",
        "voting",
    }, "on elections, amendments and how votes are taken it says nothing at all"
