"""Votes in writing, outside a meeting (question 7: 书面表决、通讯表决).

Who may decide in this way, on what, and who counts as attending where nobody attends. A text written before these
questions were asked leaves them open: `UNWRITTEN_CORRESPONDENCE` and `UNWRITTEN_REPLIES` ask them.
"""

from __future__ import annotations

from governance_desk.charter.clause import NOT_WRITTEN, Clause, Kind, Reading, Status
from governance_desk.charter.keys import BodyKey, ClauseId, MatterKey, Replies


class CorrespondenceRule(Kind, frozen=True):
    """Whether a body decides without meeting. Without `bodies` every one does.

    `except_matters` still need a meeting, and so does whoever takes or leaves an office or a seat, unless `elections`.
    `days`: so many calendar days to answer, at least. `on_demand`: it ends where one of those asked wants a meeting.
    """

    allowed: bool
    bodies: tuple[BodyKey, ...] = ()
    except_matters: tuple[MatterKey, ...] = ()
    elections: bool = False
    days: int = 0
    on_demand: bool = False

    def gives(self, body: str) -> bool:
        """Whether the body may decide in writing."""
        return self.allowed and (not self.bodies or body in self.bodies)


CORRESPONDENCE = ClauseId("voting.correspondence")
REPLIES = ClauseId("voting.replies")

UNWRITTEN_CORRESPONDENCE: tuple[Clause[CorrespondenceRule], ...] = (
    Clause(
        article=NOT_WRITTEN,
        status=Status.SILENT,
        question="能否不开会而以书面（通讯）方式表决？",
        readings=(
            Reading("not_allowed", "不得以书面（通讯）方式表决", CorrespondenceRule(allowed=False)),
            Reading("allowed", "可以书面（通讯）表决，人员的选举和任免仍须开会", CorrespondenceRule(allowed=True)),
            Reading(
                "allowed_unless_demanded",
                "可以书面（通讯）表决，人员的选举和任免仍须开会；表决期间有一人要求开会的，改为开会",
                CorrespondenceRule(allowed=True, on_demand=True),
            ),
        ),
    ),
)
UNWRITTEN_REPLIES: tuple[Clause[Replies], ...] = (
    Clause(
        article=NOT_WRITTEN,
        status=Status.SILENT,
        question="书面（通讯）表决以谁为出席？",
        readings=(
            Reading("replied", "在截止时间以前有效回复的为出席", Replies.REPLIED),
            Reading("asked", "向其发出表决票的均为出席，未回复的为未表决", Replies.ASKED),
        ),
    ),
)
