"""Pagefind on the same pages: indexes the built site and is asked in a real browser, as it only can be."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.search.node import ROOT, TODAY, BuiltSearch
from commands.build import build_site
from plugins.offer_styles.compiler import find_node
from tests.browser_session import served, start_browser

PAGES = "{provision,guidance,providers,reviews,needs}/**/*.html"
"""The pages that our own search has, too; not lists of them."""

ASK = """
const done = arguments[1];
(async () => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = [];
  for (const query of arguments[0]) {
    const answer = await pagefind.search(query);
    const top = await Promise.all(answer.results.slice(0, 10).map((result) => result.data()));
    found.push(top.map((data) => data.url));
  }
  return found;
})().then(done, (error) => done(String(error)));
"""


def index_with_pagefind(site: Path) -> None:
    """Write Pagefind's index into a built site.

    Raises:
        RuntimeError: with what Pagefind said.
    """
    runner = ROOT / "bench" / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"
    command = [*find_node(), str(runner), "--site", str(site), "--glob", PAGES, "--root-selector", "main"]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    if finished.returncode:
        raise RuntimeError(finished.stderr or finished.stdout)


def ask_pagefind(search: BuiltSearch, queries: Sequence[str]) -> list[list[str]]:
    """Keys of pages by rank, for each query."""
    folder = Path(tempfile.mkdtemp(prefix="pagefind-"))
    browser = start_browser()
    try:
        build_site(ROOT / "content", folder / "site", TODAY)
        index_with_pagefind(folder / "site")
        with served(folder / "site") as address:
            browser.set_script_timeout(300)
            open_without_policy(browser, address + "404.html")
            found = browser.execute_async_script(ASK, list(queries))
        if isinstance(found, str):
            raise RuntimeError(found)
        return [[page_key(url) for url in urls] for urls in found]
    finally:
        browser.quit()
        shutil.rmtree(folder, ignore_errors=True)


def page_key(url: str) -> str:
    """A page's key from its address on the site: ``/needs/autism/universal.html`` is ``expected/autism/universal``."""
    return re.sub(r"^needs/", "expected/", url.split("#")[0].strip("/").removesuffix(".html"))


def open_without_policy(browser: Any, address: str) -> None:
    """Our pages' policy would stop Pagefind's WebAssembly, so it is asked without."""
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    browser.get(address)
