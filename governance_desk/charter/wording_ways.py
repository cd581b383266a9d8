"""How votes are taken, in plain Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.charter.clause import Status
from governance_desk.charter.model import Charter
from governance_desk.charter.ways import SLOTS_OF_VOTING, UNWRITTEN_WAYS, Demanded
from governance_desk.charter.wording import STATUS_NAMES, dates

VOTING_SLOT_NAMES = {"manner": "表决方式"}
_SAID = {
    Demanded.OPEN: "公开表决，选举和涉及人员的事项无记名投票",
    Demanded.SECRET: "一律无记名投票",
    Demanded.NAMED: "一律记名表决",
    Demanded.ANY: "由会议当场决定",
}


def voting_statements(charter: Charter) -> Iterator[tuple[str, str]]:
    """The article and the sentence of each rule; nothing where the charter does not speak of it at all."""
    if charter.voting == UNWRITTEN_WAYS:
        return
    for slot in SLOTS_OF_VOTING:
        for clause in getattr(charter.voting, slot):
            if clause.status is not Status.WRITTEN:
                says = f"{STATUS_NAMES[clause.status]}，见第一部分。"
            else:
                says = f"{_SAID[clause.rule]}。" + (f"（“{clause.quote}”）" if clause.quote else "")
            yield clause.article, f"{VOTING_SLOT_NAMES[slot]}：{says}{dates(clause)}"
