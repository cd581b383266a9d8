"""How minutes are approved is the charter's to say, or a reading that was adopted; nothing is presumed."""

from __future__ import annotations

import pytest

from governance_desk.errors import Refusal
from governance_desk.meeting.minutes.commands import SignMinutes
from governance_desk.minutes.commands import AddAddendum
from governance_desk.minutes.state import AddendumId
from tests.association.made_up import FIRST_DAY, adopt, convened, first, held, item, seated
from tests.minutes.written import M1, M2, closed, free, lay, of, save


def test_silent_means_that_nothing_is_laid() -> None:
    desk = seated()
    held(desk, "m1", first(12))
    convened(desk, "m2")
    item(desk, M2, "resolution")
    save(desk, free("甲"))
    with pytest.raises(Refusal) as refused:
        lay(desk)
    assert refused.value.next_step.values["clause"] == "motions.minutes"
    assert refused.value.article == "第十八条（二）、第十九条（二）"
    adopt(desk, "motions.minutes", "no_objection")
    lay(desk)
    assert of(desk).laid is not None


def test_settled_by_the_signatures_no_meeting_decides_and_no_draft_follows() -> None:
    desk = closed()
    adopt(desk, "motions.minutes", "signature")
    save(desk, free("甲"))
    with pytest.raises(Refusal):
        lay(desk)
    add = AddAddendum(meeting=M1, addendum=AddendumId("a1"), words="甲应为乙。", reason="笔误", day=FIRST_DAY)
    with pytest.raises(Refusal):
        desk.do(add)
    desk.do(SignMinutes(meeting=M1, day=FIRST_DAY, signers=("主持", "记录")))
    with pytest.raises(Refusal):
        save(desk, free("乙"))
    desk.do(add)
    assert [each.number for each in of(desk).addenda] == [1]
