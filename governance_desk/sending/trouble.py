"""Why a message did not go out, as it is kept in the journal: never with the address, which a server may repeat."""

from __future__ import annotations

from governance_desk.errors import Fault
from governance_desk.filing.state import Trouble
from governance_desk.language import Text, text


class NotSent(Fault):
    """A message did not go out; `stops` where the next ones would fare no better."""

    def __init__(self, trouble: Trouble, sentence: Text, next_step: Text, *, stops: bool = False) -> None:
        super().__init__(sentence, safe=text("What has gone out already stays sent."), next_step=next_step)
        self.trouble = trouble
        self.stops = stops
