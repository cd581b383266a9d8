"""Which program this is. A paper that is filed names it; a test holds it against pyproject.toml."""

VERSION = "0.1.0"
