"""What stands on an agenda and, after an amendment, belongs to another body."""

from __future__ import annotations

import datetime

from governance_desk.charter.commands import AmendCharter
from governance_desk.docket.compute import docket
from governance_desk.docket.thing import State
from governance_desk.language import render
from tests.association.made_up import FIRST_DAY, adopt, convened, item, seated

LATER = FIRST_DAY + datetime.timedelta(days=20)


def test_an_amendment_before_the_meeting_takes_a_matter_to_another_body() -> None:
    desk = seated()
    meeting = convened(desk, day=LATER)
    item(desk, meeting, "resolution")
    assert not any(each.key.startswith("agenda_fit/") for each in docket(desk.association, FIRST_DAY))
    toml = desk.association.versions[0].toml
    power = 'quote = "讨论和决定其他重大事项"\nrule = { bodies = ["council"] }'
    assert power in toml
    new = toml.replace(power, power.replace('["council"]', '["assembly"]'))
    desk.do(
        AmendCharter(toml=new, since=FIRST_DAY + datetime.timedelta(days=1), body="会员大会", resolution="第2号决议")
    )
    (found,) = [each for each in docket(desk.association, FIRST_DAY) if each.key.startswith("agenda_fit/")]
    assert (found.state, found.day) == (State.SOON, LATER)
    assert "会员大会" in render(found.working)


def test_a_reading_that_is_adopted_settles_it_too() -> None:
    desk = seated()
    meeting = convened(desk, day=LATER)
    item(desk, meeting, "amend_charter")
    assert not any(each.key.startswith("agenda_fit/") for each in docket(desk.association, FIRST_DAY))
    adopt(desk, "matter.amend_charter.competence", "assembly")
    assert any(each.key.startswith("agenda_fit/") for each in docket(desk.association, FIRST_DAY))
