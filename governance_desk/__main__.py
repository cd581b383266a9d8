"""The command line alone, without Qt: `python -m governance_desk`."""

import sys

from governance_desk.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
