"""Nothing of a rehearsal reaches anybody outside of it."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.errors import Refusal
from governance_desk.language import text


def require_record(association: Association) -> None:
    """Refuse to send anything of a copy: whoever got it would take it for the association's own."""
    if association.rehearsal:
        raise Refusal(
            text("This is a rehearsal: nothing of it is sent to anybody."),
            next_step=text("End the rehearsal, and send the document from the record."),
        )
