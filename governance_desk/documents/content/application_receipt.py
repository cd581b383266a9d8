"""Receipt of an application (入会申请材料收件回执): which materials came, in which form, when; and what comes next."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.charter.joining import MaterialRule
from governance_desk.charter.keys import Proof
from governance_desk.documents.content.blocks import Align, Column, Document, Table
from governance_desk.documents.content.letter import letter
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words
from governance_desk.register.admission.examine import missing
from governance_desk.register.admission.state import Application, ApplicationId

_PROOFS = {Proof.PRESENTED: "已交", Proof.SEALED_COPY: "盖章复印件", Proof.ORIGINAL_SHOWN: "原件已验"}


@stamped
def application_receipt(association: Association, application: ApplicationId, day: datetime.date) -> Document:
    """What the applicant gets back on the day on which it hands something in."""
    each = association.register.applications[application]
    rules = association.rules_on(each.received)
    rule = rules.charter.admission
    texts: list[str | Table] = [
        f"你单位关于加入{association.name}的申请已于{day_words(each.received)}收到，申请会员类别："
        f"{rules.charter.membership_class(each.membership_class).name}。"
    ]
    if rule is not None and rule.materials:
        texts.append(_materials(rule.materials, each))
        lacking = "、".join(dict.fromkeys(material.name for material, _ in missing(rule, each)))
        texts.append(f"尚缺：{lacking}。请补齐后交秘书处。" if lacking else "材料已齐。")
        steps = "、".join(step.name for step in rule.steps)
        after = f"；通过后办理：{steps}" if steps else ""
        texts.append(f"依照章程{rule.article}，材料经秘书处审查后提请会议审议{after}。")
    return letter(association, "入会申请材料收件回执", each.name, texts, day)


def _materials(materials: tuple[MaterialRule, ...], application: Application) -> Table:
    """A material that is asked for only where needed stands there once it was handed in."""
    rows: list[tuple[str, ...]] = []
    for material in materials:
        came = application.handed_in.get(material.key, {})
        if material.on_demand and not came:
            continue
        words = "、".join(f"{_PROOFS[proof]}（{day_words(on)}）" for proof, on in came.items())
        rows.append((str(len(rows) + 1), material.name, words or "未交"))
    columns = (Column("序号", 2, Align.CENTRE), Column("材料", 10), Column("收件情况", 8))
    return Table(columns, tuple(rows))
