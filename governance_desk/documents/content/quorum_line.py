"""The quorum line: 应到21人，实到16人，出席人数达到应到人数的二分之一，符合章程第十九条规定，会议有效。"""

from __future__ import annotations

import datetime

from governance_desk.charter.model import Base, BodyRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.documents.content.notes import remarks
from governance_desk.documents.content.wording import basis, counter, heads, provision
from governance_desk.documents.content.working import Step, steps
from governance_desk.voting.counts import Present, Roll
from governance_desk.voting.state import QuorumState


def quorum_line(
    rules: CharterInForce, body: BodyRule, day: datetime.date, roll: Roll, present: Present, quorum: QuorumState
) -> str:
    """Who should have come, who came, the share, its article and what follows; from what was frozen then."""
    each = counter(body)
    parts = [_expected(body, roll), f"实到{quorum.counted}{each}{_represented(body, present, quorum)}"]
    measured = steps(quorum.working)
    where = (rules, quorum.article, quorum.clause, day)
    if quorum.reached is None or not measured:
        parts.append(f"{basis(*where)}没有规定出席须达到的份额，出席是否有效尚待确定")
    else:
        parts += [_share(step, body) for step in measured]
        parts.append(
            f"符合{provision(*where)}，会议有效" if quorum.reached else f"不符合{provision(*where)}，会议不能召开"
        )
    return "，".join(parts) + "。" + remarks(rules.charter, quorum.notes)


def _expected(body: BodyRule, roll: Roll) -> str:
    expected = f"应到{roll.members}{counter(body)}"
    vacant = roll.seats - roll.in_office
    return f"{expected}（{body.member_name}席位{roll.seats}个，空缺{vacant}个）" if vacant else expected


def _represented(body: BodyRule, present: Present, quorum: QuorumState) -> str:
    """Those represented, and whether they are among those counted."""
    if not present.proxies:
        return ""
    if quorum.counted == present.in_person + present.proxies:
        return f"（其中委托出席{present.proxies}{counter(body)}）"
    return f"（另有{present.proxies}{counter(body)}委托他人，不计入出席）"


def _share(step: Step, body: BodyRule) -> str:
    whole = {Base.SEATS: f"{body.member_name}席位数"}.get(step.of, f"应到{heads(body)}")
    words = f"{step.counting_words()}出席{heads(body)}{step.verb()}{whole}的{step.share_words()}"
    return words if step.required is None else f"{words}（至少需{step.required}{counter(body)}）"
