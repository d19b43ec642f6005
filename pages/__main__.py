"""Start the app: `python -m pages`, with Streamlit's own options behind it if there are any."""

import sys
from pathlib import Path

from streamlit.web import cli

from anonymise.errors import AnonymiseError
from anonymise.name_model import choose
from pages.parts.containment import contain
from review.errors import ReviewError
from review.settings import load_settings

try:
    choose(load_settings().model)
except (AnonymiseError, ReviewError) as problem:
    sys.exit(str(problem))
contain()
sys.argv = ["streamlit", "run", str(Path(__file__).parents[1] / "app.py"), *sys.argv[1:]]
sys.exit(cli.main())
