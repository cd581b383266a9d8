"""Certificate of membership (会员证书): unit, number, days, by when its review is asked for, room for the seal.

The QR code holds number, unit, validity and the head of the journal, so that a copy can be checked by telephone.
"""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, BlankLine, Document, FactLine, Issued, Paragraph, Title
from governance_desk.documents.content.phrases import Phrases
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
    class_name = rules.charter.membership_class(unit.membership_class).name
    text = rule.text.format(unit=name, association=association.name, membership_class=class_name)
    say = Phrases(association, "certificate", 证书名称=rule.name, 单位=name, 会员类别=class_name)
    blocks: list[AnyBlock] = [
        BlankLine(2),
        Title(say("title"), say("subtitle")),
        BlankLine(),
        Paragraph(say("body", 证书文字=text)),
        BlankLine(),
        FactLine(say("unit"), name),
        *([FactLine(say("credit_code"), unit.credit_code)] if unit.credit_code else []),
        FactLine(say("number"), found.number),
        FactLine(say("issued"), day_words(found.issued)),
        FactLine(say("validity"), say("span", 起=day_words(found.since), 止=day_words(found.until))),
        *_review(association, found, say),
        Issued(say("seal"), day_words(found.issued)),
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


def _review(association: Association, found: Certificate, say: Phrases) -> list[FactLine]:
    due = review_by(association.rules_on(found.issued), found, association.working_days)
    if due is None or due.due is None:
        return []
    return [FactLine(say("review"), say("review_by", 复核期限=day_words(due.due), 条款=due.article))]
