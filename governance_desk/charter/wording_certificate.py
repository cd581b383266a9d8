"""What the explanation says of changes in a member's data, and of certificates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from governance_desk.charter.certificate import FirstDay, Lapse, Late, Returned, SeatOfHead
from governance_desk.charter.model import Charter, Clause

SAID: dict[SeatOfHead | FirstDay | Lapse | Late | Returned, str] = {
    SeatOfHead.LOST: "席位空缺",
    SeatOfHead.SUCCESSOR: "由单位的新代表接任",
    SeatOfHead.KEEPS: "任期内继续担任",
    FirstDay.APPROVAL: "自批准加入之日起算",
    FirstDay.ISSUE: "自颁发证书之日起算",
    Lapse.LAPSES: "会员资格终止",
    Lapse.SUSPENDED: "暂停会员权利，补办后恢复",
    Lapse.CONTINUES: "会员资格不受影响",
    Late.NOTHING: "没有后果，随时补办",
    Late.REMINDER: "由秘书处书面催告",
    Late.DUTY: "由秘书处书面催告，仍不办理的视为不履行会员义务",
    Returned.RETURNED: "应交回",
    Returned.VOID: "不必交回，自退出之日失效",
}


def certificate_statements(charter: Charter) -> Iterator[tuple[str, str]]:
    """The article and the sentence of each rule."""
    periods = {each.key: each.name for each in charter.periods}
    topics = {each.key: each.name for each in charter.topics}
    for change in charter.changes:
        parts = [f"期限见“{periods[change.notice]}”"]
        parts += [f"应附材料：{'、'.join(change.materials)}"] if change.materials else []
        parts += [f"逾期的后果见“{topics[change.late]}”"] if change.late else []
        yield change.article, f"{change.name}：{'；'.join(parts)}。"
        yield from _clauses(change.lateness, f"{change.name}，逾期的后果")
        yield from _clauses(change.head_leaves, f"{change.name}，原代表的席位")
    for each in charter.certificates:
        parts = [f"编号{each.number.format(year='〈年份〉', number='〈序号〉')}", f"期限见“{periods[each.valid]}”"]
        parts += [f"复核见“{periods[each.review]}”"] if each.review else []
        yield each.article, f"{each.name}：{'，'.join(parts)}。"
        yield from _clauses(each.first_day, f"{each.name}，起算")
        yield from _clauses(each.lapse, f"{each.name}，到期未换发")
        yield from _clauses(each.returned, f"{each.name}，退出后的证书")


def _clauses(slot: tuple[Clause[Any], ...], name: str) -> Iterator[tuple[str, str]]:
    for clause in slot:
        yield clause.article, f"{name}：{SAID[clause.rule] if clause.rule is not None else '没有写明，见第一部分'}。"
