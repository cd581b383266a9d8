"""What a clerk does around an expulsion: what was verified, the hearing, that the unit was told; and corrections."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from governance_desk.charter.expulsion import ExpulsionRule, GroundRule
from governance_desk.charter.keys import Manner
from governance_desk.charter.model import Effect
from governance_desk.language import render, tr
from governance_desk.register.expelling.commands import DropVerification, HearUnit, ServeDecision, VerifyExpulsion
from governance_desk.register.expelling.state import Verification
from governance_desk.register.expelling.verify import counts
from governance_desk.register.leaving.bar import MANNERS
from governance_desk.register.leaving.commands import RestoreMembership
from governance_desk.register.state import Unit, UnitId
from ui.desk import Desk
from ui.operations.certificates import return_words
from ui.operations.leaving import barred_until, rules_of
from ui.operations.run import run


def expulsion_of(desk: Desk) -> ExpulsionRule | None:
    """What the charter of today says of it; None where it says nothing, or gives no power to expel."""
    charter = rules_of(desk).charter
    barred = any(each.effect is Effect.EXPEL_UNIT and each.barred for each in charter.matters)
    return None if barred else charter.expulsion


def no_expulsion(desk: Desk) -> str:
    """Why the charter of today gives no power to expel, with the article; nothing where it gives it."""
    found = next((m for m in rules_of(desk).charter.matters if m.effect is Effect.EXPEL_UNIT and m.barred), None)
    return f"{found.barred}（{found.article}）" if found is not None else ""


def grounds(desk: Desk) -> list[tuple[GroundRule, str]]:
    """The charter's grounds; with words for those that do not count, or of which that is open."""
    rule, rules, day = expulsion_of(desk), rules_of(desk), desk.clock().day
    notes = {True: "", False: tr("no ground, as the charter is read"), None: tr("the charter contradicts itself")}
    return [(each, notes[counts(rules, rule, each.key, day)]) for each in rule.grounds] if rule is not None else []


def verification_of(desk: Desk, unit: UnitId) -> Verification | None:
    """What the secretariat has verified of the unit, while nobody has decided on it."""
    found: Verification | None = desk.association.register.verifications.get(unit)
    return found


def facts_of_verification(desk: Desk, verification: Verification) -> list[tuple[str, str]]:
    """What was found, on which ground, and the hearing."""
    rule = expulsion_of(desk)
    names = {each.key: f"{each.name}（{each.article}）" for each in rule.grounds} if rule is not None else {}
    heard = f"{verification.heard.isoformat()}　{verification.heard_words}" if verification.heard else ""
    return [
        (tr("Expulsion verified"), f"{verification.day.isoformat()}　{verification.document}"),
        (tr("Ground"), "；".join(names.get(each, each) for each in verification.grounds)),
        (tr("Facts verified"), verification.found),
        (tr("Heard"), heard or tr("not heard yet")),
        (tr("To be done next"), tr("Put the expulsion on the agenda of the body that decides.")),
    ]


def former_members(desk: Desk) -> list[Unit]:
    """Those whose membership has ended, the last first."""
    units = [each for each in desk.association.register.units.values() if each.left is not None]
    return sorted(units, key=lambda each: each.left or datetime.date.min, reverse=True)


def facts_of_former(desk: Desk, unit: Unit) -> list[tuple[str, str]]:
    """How and when it left, and whether it may come back."""
    manner = render(MANNERS[unit.manner]) if unit.manner is not None else ""
    return [
        (tr("Membership ended"), unit.left.isoformat() if unit.left is not None else ""),
        (tr("How it ended"), manner),
        (tr("Told of it"), unit.told.isoformat() if unit.told is not None else ""),
        (tr("Credit code"), unit.credit_code),
        (tr("Certificate"), return_words(desk, unit.id)),
        (tr("Coming back"), barred_until(desk, unit.id) or tr("An application can be taken.")),
    ]


def may_be_told(unit: Unit) -> bool:
    """Whether it is still to be entered that the unit was told of its expulsion."""
    return unit.manner is Manner.EXPELLED and unit.told is None


def may_be_restored(unit: Unit) -> bool:
    """Whether its leaving was an entry of the secretariat, and not a decision."""
    return unit.left is not None and unit.manner is not Manner.EXPELLED


def verify(
    *,
    desk: Desk,
    unit: UnitId,
    chosen: tuple[str, ...],
    found: str,
    document: str,
    day: datetime.date,
    parent: QWidget,
) -> bool:
    """The secretariat has verified a ground."""
    command = VerifyExpulsion(unit=unit, grounds=chosen, found=found, day=day, document=document)
    return run(desk, command, parent)


def hear(*, desk: Desk, unit: UnitId, day: datetime.date, words: str, parent: QWidget) -> bool:
    """The unit was heard, or let it pass."""
    return run(desk, HearUnit(unit=unit, day=day, words=words), parent)


def drop(*, desk: Desk, unit: UnitId, reason: str, parent: QWidget) -> bool:
    """The expulsion is not pursued."""
    return run(desk, DropVerification(unit=unit, day=desk.clock().day, reason=reason), parent)


def serve(*, desk: Desk, unit: UnitId, day: datetime.date, document: str, parent: QWidget) -> bool:
    """The unit was told."""
    return run(desk, ServeDecision(unit=unit, day=day, document=document), parent)


def restore(*, desk: Desk, unit: UnitId, reason: str, parent: QWidget) -> bool:
    """The membership had not ended."""
    return run(desk, RestoreMembership(unit=unit, day=desk.clock().day, reason=reason), parent)
