"""`python -m multivector.cli`."""

import sys

from multivector.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
