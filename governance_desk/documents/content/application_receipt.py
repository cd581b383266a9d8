"""Receipt of an application (入会申请材料收件回执): which materials came, in which form, when; and what comes next."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.charter.joining import MaterialRule
from governance_desk.charter.keys import Proof
from governance_desk.documents.content.blocks import Align, Column, Document, Table
from governance_desk.documents.content.letter import letter, phrases_of_letter
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words
from governance_desk.register.admission.examine import missing
from governance_desk.register.admission.state import Application, ApplicationId

_PROOFS = {Proof.PRESENTED: "presented", Proof.SEALED_COPY: "sealed_copy", Proof.ORIGINAL_SHOWN: "original_shown"}


@stamped
def application_receipt(association: Association, application: ApplicationId, day: datetime.date) -> Document:
    """What the applicant gets back on the day on which it hands something in."""
    each = association.register.applications[application]
    rules = association.rules_on(each.received)
    rule = rules.charter.admission
    say = phrases_of_letter(association, "application_receipt", each.name, day)
    wanted = rules.charter.membership_class(each.membership_class).name
    texts: list[str | Table] = [say("received", 收到日期=day_words(each.received), 会员类别=wanted)]
    if rule is not None and rule.materials:
        texts.append(_materials(say, rule.materials, each))
        lacking = "、".join(dict.fromkeys(material.name for material, _ in missing(rule, each)))
        texts.append(say("lacking", 尚缺材料=lacking) if lacking else say("complete"))
        steps = "、".join(step.name for step in rule.steps)
        after = f"；通过后办理：{steps}" if steps else ""
        texts.append(say("next", 条款=rule.article, 后续手续=after))
    return letter(association, say, each.name, texts, day)


def _materials(say: Phrases, materials: tuple[MaterialRule, ...], application: Application) -> Table:
    """A material that is asked for only where needed stands there once it was handed in."""
    rows: list[tuple[str, ...]] = []
    for material in materials:
        came = application.handed_in.get(material.key, {})
        if material.on_demand and not came:
            continue
        words = "、".join(f"{say(_PROOFS[proof])}（{day_words(on)}）" for proof, on in came.items())
        rows.append((str(len(rows) + 1), material.name, words or say("not_yet")))
    columns = (Column(say("number"), 2, Align.CENTRE), Column(say("material"), 10), Column(say("came"), 8))
    return Table(columns, tuple(rows))
