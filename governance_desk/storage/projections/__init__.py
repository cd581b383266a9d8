"""One module for each projection: its tables, what each event writes into them, and its queries.

Storage lies below the packages that define the events, so the handlers name events by their kind and read
their fields; tests/storage/projections/ holds them against the real events. Days are text, "2026-11-21".
"""

from __future__ import annotations

from governance_desk.storage.projections.absences import ABSENCES
from governance_desk.storage.projections.admission import ADMISSION
from governance_desk.storage.projections.attachments import ATTACHMENTS
from governance_desk.storage.projections.certificates import CERTIFICATES
from governance_desk.storage.projections.changes import CHANGES
from governance_desk.storage.projections.charters import CHARTERS
from governance_desk.storage.projections.classes import CLASSES
from governance_desk.storage.projections.contributions import CONTRIBUTIONS
from governance_desk.storage.projections.leaving import LEAVING
from governance_desk.storage.projections.meetings import MEETINGS
from governance_desk.storage.projections.nominations import NOMINATIONS
from governance_desk.storage.projections.register import REGISTER
from governance_desk.storage.projections.votes import VOTES
from governance_desk.storage.projector import TableProjector

PROJECTORS: tuple[TableProjector, ...] = (
    *(REGISTER, CHANGES, CERTIFICATES, ADMISSION, LEAVING, CLASSES, CONTRIBUTIONS, NOMINATIONS),
    *(MEETINGS, VOTES, ABSENCES, CHARTERS, ATTACHMENTS),
)
