"""Which values of a charter name another part of it: those are chosen from a list, and shown by that part's name."""

from __future__ import annotations

from governance_desk.charter.certificate import CertificateRule, ChangeRule
from governance_desk.charter.contribution import ContributionRule
from governance_desk.charter.convening import Demand, Presiding
from governance_desk.charter.correspondence import CorrespondenceRule
from governance_desk.charter.expulsion import ExpulsionRule
from governance_desk.charter.joining import AdmissionRule, BarRule, FollowingStep, LeavingRule, LossRule
from governance_desk.charter.model import (
    AbsenceRule,
    BodyRule,
    ClassRule,
    Competence,
    MatterRule,
    OfficeRule,
    WindingUpRule,
)
from governance_desk.charter.seating import Nomination, Rise, SeatingRule
from governance_desk.charter.yearly import YearlyDue

REFERENCES: dict[type, dict[str, str]] = {
    ClassRule: {"sits_in": "bodies"},
    MatterRule: {"passing_in": "bodies", "office": "offices"},
    BodyRule: {"demand_period": "periods"},
    Presiding: {"offices": "offices"},
    Demand: {"offices": "offices"},
    CorrespondenceRule: {"bodies": "bodies", "except_matters": "matters"},
    Competence: {"bodies": "bodies"},
    OfficeRule: {"seat_in": "bodies", "from_office": "offices", "from_classes": "classes"},
    Nomination: {"classes": "classes"},
    AbsenceRule: {"body": "bodies", "classes": "classes", "confirmed_by": "matters"},
    AdmissionRule: {"examination": "periods"},
    FollowingStep: {"issues": "certificates"},
    LeavingRule: {"period": "periods", "report": "periods", "report_to": "bodies"},
    LossRule: {"found_by": "bodies"},
    ExpulsionRule: {"counted": "expulsion.grounds"},
    BarRule: {"period": "periods"},
    WindingUpRule: {"led_by": "classes"},
    ChangeRule: {"notice": "periods", "late": "topics"},
    CertificateRule: {"valid": "periods", "review": "periods"},
    SeatingRule: {"step_down": "matters", "conditions_of": "offices", "renewed": "bodies", "ahead": "periods"},
    Rise: {"from_class": "classes", "to_class": "classes", "matter": "matters"},
    ContributionRule: {"basis": "topics", "set_by": "matters"},
    YearlyDue: {"body": "bodies"},
}
"""The list of the charter in which the key is looked up. For a slot it holds for the rules of its clauses."""
