"""What has to be asked for so that the templates are as they were, or as they were drafted."""

from __future__ import annotations

import msgspec

from governance_desk.journal.command import Command
from governance_desk.templates.commands import ChangeWording, ResetWording, SetLetterhead, SetLogo, SetSignatures
from governance_desk.templates.places import spelled
from governance_desk.templates.state import Templates


def commands_between(now: Templates, then: Templates) -> list[Command]:
    """The commands that make `then` out of `now`; none where they are the same."""
    asked: list[Command] = []
    if then.letterhead != now.letterhead:
        asked.append(SetLetterhead(letterhead=then.letterhead))
    if then.logo != now.logo:
        asked.append(SetLogo(logo=then.logo))
    for document in dict.fromkeys((*now.wordings, *then.wordings)):
        before, after = now.wordings.get(document, {}), then.wordings.get(document, {})
        asked += [ResetWording(document=document, phrase=key) for key in before if key not in after]
        asked += [
            # A text of an older record may hold a brace that stands alone: it comes back as it is written today.
            ChangeWording(document=document, phrase=key, text=spelled(words))
            for key, words in after.items()
            if before.get(key) != words
        ]
    for document in dict.fromkeys((*now.signatures, *then.signatures)):
        lines = then.signatures.get(document, ())
        if lines != now.signatures.get(document, ()):
            spelt = tuple(msgspec.structs.replace(line, role=spelled(line.role)) for line in lines)
            asked.append(SetSignatures(document=document, lines=spelt))
    return asked
