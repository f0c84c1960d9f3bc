"""Settings for the public site: ``invoke build --publish``. Change SITEURL to the address families will see."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403  # the settings of the local site, before what changes

SITEURL = "https://localoffer.larkshire.example"
