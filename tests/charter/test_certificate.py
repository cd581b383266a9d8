"""What a charter says of changes and certificates: checked, explained, and open until a reading is adopted."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from governance_desk.charter.adoption import Adoption
from governance_desk.charter.certificate import Lapse
from governance_desk.charter.explain import explain
from governance_desk.charter.finding import CharterError
from governance_desk.charter.gaps import gaps
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.load import built_in, read_charter
from governance_desk.charter.readings import CharterInForce, clause_slots
from governance_desk.paths import resource

DAY = datetime.date(2026, 11, 21)
LAPSE = ClauseId("certificate.member.lapse")
SHCP = resource("charters", "shcp.toml").read_text(encoding="utf-8")


def findings(change: Callable[[str], str]) -> tuple[str, ...]:
    with pytest.raises(CharterError) as caught:
        read_charter(change(SHCP), place="test")
    return tuple(f"{each.path}: {each.problem}" for each in caught.value.findings)


def replaced(old: str, new: str) -> Callable[[str], str]:
    assert old in SHCP
    return lambda text: text.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('valid = "certificate"', 'valid = "nothing"', "certificates[0].valid"),
        ('review = "certificate_review"', 'review = "nothing"', "certificates[0].review"),
        ('number = "SHCP-{year}-{number}"', 'number = "SHCP-{year}"', "certificates[0].number"),
        ('number = "SHCP-{year}-{number}"', 'number = "SHCP-{number:03}"', "certificates[0].number"),
        ('number = "SHCP-{year}-{number}"', 'number = "SHCP-{number}{"', "certificates[0].number"),
        ("兹证明{unit}经", "兹证明{person}经", "certificates[0].text"),
        ("digits = 3", "digits = 0", "certificates[0].digits"),
        ('notice = "change_notice"', 'notice = "nothing"', "changes[0].notice"),
        ('notice = "change_notice"', 'notice = "change_notice"\nlate = "nothing"', "changes[0].late"),
        ('rule = "void"', 'rule = "kept"', "certificates[0].returned[0].readings[1].rule"),
        ('rule = "suspended"', 'rule = "rests"', "certificates[0].lapse[0].readings[1].rule"),
        (
            'start_open = "certificate.member.first_day"',
            'start_open = "certificate.member.day"',
            "periods[1].start_open",
        ),
    ],
)
def test_a_mistake_is_found_with_its_place(old: str, new: str, place: str) -> None:
    assert [each for each in findings(replaced(old, new)) if each.startswith(f"{place}:")]


def test_what_the_charter_leaves_open_is_acted_on() -> None:
    acted_on = {gap.clause for gap in gaps(CharterInForce(built_in("shcp")), DAY) if gap.acted_on}
    assert {LAPSE, "certificate.member.first_day", "change.unit_data.head_leaves"} <= acted_on


def test_a_reading_that_is_adopted_is_the_rule() -> None:
    adopted = Adoption(LAPSE, "suspended", DAY, "全体成员大会", "第1号决议")
    rules = CharterInForce(built_in("shcp"), (adopted,))
    answer = rules.answer(LAPSE, dict(clause_slots(rules.charter))[LAPSE], DAY)
    assert answer is not None
    assert answer.rule is Lapse.SUSPENDED


def test_a_written_clause_is_explained() -> None:
    lapse = SHCP[SHCP.index("[[certificates.lapse]]") : SHCP.index("[[period_end]]")]
    written = '[[certificates.lapse]]\narticle = "第十六条"\nquote = "有效期届满"\nrule = "lapses"\n\n'
    assert "到期未换发：会员资格终止" in explain(read_charter(SHCP.replace(lapse, written), place="test"))
