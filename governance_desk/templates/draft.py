"""Templates as they would be, before anything is recorded: each change is decided as it will be when it is saved."""

from __future__ import annotations

from governance_desk.journal.command import Command
from governance_desk.templates.change import change_wording, reset_wording, set_letterhead, set_logo, set_signatures
from governance_desk.templates.commands import ChangeWording, ResetWording, SetLetterhead, SetLogo, SetSignatures
from governance_desk.templates.fold import apply
from governance_desk.templates.state import Templates


def drafted(templates: Templates, command: Command) -> Templates:
    """The templates after the command. Refusal where it would be refused."""
    if isinstance(command, ChangeWording):
        events = change_wording(templates, command)
    elif isinstance(command, ResetWording):
        events = reset_wording(templates, command)
    elif isinstance(command, SetLetterhead):
        events = set_letterhead(templates, command, "")
    elif isinstance(command, SetLogo):
        events = set_logo(templates, command)
    elif isinstance(command, SetSignatures):
        events = set_signatures(templates, command)
    else:
        raise TypeError(f"{type(command).__name__} does not change the templates")
    for event in events:
        templates = apply(templates, event)  # type: ignore[arg-type]
    return templates
