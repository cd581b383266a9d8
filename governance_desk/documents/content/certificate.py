"""Certificate of membership (会员证书): unit, number, days, by when its review is asked for, room for the seal.

The QR code holds number, unit, validity and the head of the journal, so that a copy can be checked by telephone.
"""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, BlankLine, Document, FactLine, Issued, Paragraph, Title
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words
from governance_desk.journal.entry import Head
from governance_desk.register.certificates.due import review_by
from governance_desk.register.certificates.issue import require_rule
from governance_desk.register.certificates.state import Certificate, CertificateId

_HEAD = 16  # characters of the journal's head that are printed


@stamped
def certificate(association: Association, certificate_id: CertificateId, head: Head) -> Document:
    """The certificate as it was issued: with the name that the unit had on that day."""
    found = association.register.certificates[certificate_id]
    rules = association.rules_on(found.issued)
    rule = require_rule(rules)
    unit = association.register.units[found.unit]
    name = unit.name_on(found.issued)
    text = rule.text.format(
        unit=name,
        association=association.name,
        membership_class=rules.charter.membership_class(unit.membership_class).name,
    )
    blocks: list[AnyBlock] = [
        BlankLine(2),
        Title(rule.name, association.name),
        BlankLine(),
        Paragraph(text),
        BlankLine(),
        FactLine("单位名称", name),
        *([FactLine("统一社会信用代码", unit.credit_code)] if unit.credit_code else []),
        FactLine("证书编号", found.number),
        FactLine("颁发日期", day_words(found.issued)),
        FactLine("有效期", f"{day_words(found.since)}至{day_words(found.until)}"),
        *_review(association, found),
        Issued(f"{association.name}（盖章）", day_words(found.issued)),
    ]
    return Document(
        title=f"{association.name}{rule.name}（{name}）",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{rule.name} {found.number}",
        journal_head=head.hash[:_HEAD],
        journal_label="证书校验码",
        qr="\n".join((found.number, name, f"{found.since}/{found.until}", head.hash[:_HEAD])),
        page_numbers=False,
    )


def _review(association: Association, found: Certificate) -> list[FactLine]:
    due = review_by(association.rules_on(found.issued), found, association.working_days)
    if due is None or due.due is None:
        return []
    return [FactLine("复核", f"请于{day_words(due.due)}前（含当日）申请复核（章程{due.article}）")]
