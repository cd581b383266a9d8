"""The rules of motions and the agenda in plain Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.charter.clause import Status
from governance_desk.charter.model import Charter
from governance_desk.charter.motion import (
    NOTHING_WRITTEN,
    SLOTS_OF_MOTIONS,
    AgendaChanged,
    AmendedBy,
    MinutesApproved,
    PartFailed,
    Together,
)
from governance_desk.charter.wording import STATUS_NAMES, dates

MOTION_SLOT_NAMES = {
    "amendments": "修正案的表决份额",
    "part_failed": "分部分表决未全部通过",
    "agenda": "会议期间变更议程",
    "consent": "同意事项合并表决",
    "minutes": "会议纪要的通过",
}
SAID = {
    AmendedBy.AS_MOTION: "与所修正的议案相同",
    AmendedBy.ORDINARY: "按该机构通过决议的一般份额",
    PartFailed.FALLS_OUT: "删去未通过的部分，其余部分合并后再付表决",
    PartFailed.FALLS_ALL: "整个议案视为未通过",
    AgendaChanged.BY_VOTE: "须经表决通过",
    AgendaChanged.CHAIR: "由会议主持人决定",
    AgendaChanged.NOBODY: "不得变更已通知的议程",
    Together.ALLOWED: "可以合并表决，有一人要求的，该项单独表决",
    Together.NOT_ALLOWED: "不可以，各项分别表决",
    MinutesApproved.VOTE: "由下次会议表决通过",
    MinutesApproved.NO_OBJECTION: "由下次会议征询意见，没有异议即为通过",
    MinutesApproved.SIGNATURE: "由签字人签字确认，不再提请会议审议",
}


def motion_statements(charter: Charter) -> Iterator[tuple[str, str]]:
    """The article and the sentence of each rule; nothing where the charter does not speak of it at all."""
    if charter.motions == NOTHING_WRITTEN:
        return
    for slot in SLOTS_OF_MOTIONS:
        for clause in getattr(charter.motions, slot):
            says = f"{STATUS_NAMES[clause.status]}，见第一部分。"
            if clause.status is Status.WRITTEN:
                says = f"{SAID[clause.rule]}。" + (f"（“{clause.quote}”）" if clause.quote else "")
            yield clause.article, f"议事，{MOTION_SLOT_NAMES[slot]}：{says}{dates(clause)}"
