"""The picture of a seal, made ready to lie over what is written: its paper can be seen through."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.signing.scan.picture import pictures
from governance_desk.signing.scan.read import read_file

_SIDE = 600
"""Points along the longer side: enough for 42 millimetres at 300 dots an inch."""


def read_seal(path: Path) -> bytes:
    """A JPEG or PNG as a PNG whose white can be seen through; a Fault where it is no picture."""
    content = read_file(path)
    if b"%PDF-" in content[:1024]:
        raise Fault(
            text("The picture of a seal is a JPEG or a PNG, not a PDF."), next_step=text("Choose the picture itself.")
        )
    import numpy as np
    from PIL import Image

    (pixels,) = pictures(content)
    strength = 255 - pixels.min(axis=2)  # white paper has none, the red of a seal is strong in green and blue
    colour = Image.fromarray(np.dstack([pixels[:, :, ::-1], strength]))
    colour.thumbnail((_SIDE, _SIDE))
    file = BytesIO()
    colour.save(file, "PNG")
    return file.getvalue()
