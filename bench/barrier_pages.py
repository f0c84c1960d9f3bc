"""Pages with one known barrier each, from the lists in ``bench/barriers``; all else on them is as it should be."""

from __future__ import annotations

import html
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bench.barrier_files import animated_picture, lines_as_picture, pdf_file, spacer
from bench.measured_run import ROOT

LISTS = Path(__file__).resolve().parent / "barriers"
ASSETS = ROOT / "tests" / "fixtures" / "access"
PAGE = "page.html"
BULLETS = ("keyboard", "space", "sight", "words", "structure", "forms", "documents", "statement")

_STYLE = """
* { box-sizing: border-box; } body { margin: 0; font: 1.125rem/1.6 Arial, "Liberation Sans", sans-serif; color: #1b1f23; background: #fff; overflow-wrap: anywhere; }
header, main, footer, .wrap { max-width: 42rem; margin: 0 auto; padding: .75rem 1rem; } a { color: #0b4f83; } img, video { max-width: 100%; height: auto; }
:focus-visible { outline: 3px solid #1b1f23; outline-offset: 3px; } main:focus { outline: none; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 0; top: 0; padding: .75rem; background: #fff; }
header ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; padding: 0; } header li a, footer a { display: inline-block; padding: .4rem 0; }
button { min-height: 2.75rem; padding: .5rem 1rem; font: inherit; } input, select, textarea { font: inherit; max-width: 100%; border: 2px solid #4a5258; } input:not([type=checkbox], [type=radio], [type=image]) { min-height: 2.75rem; } input[type=checkbox], input[type=radio] { width: 1.75rem; height: 1.75rem; vertical-align: middle; }
h1, h2, h3, h4 { line-height: 1.25; } th, td { padding: .4rem .8rem .4rem 0; text-align: left; } caption { text-align: left; font-weight: bold; }
"""
_NAV = (("travel.html", "Travel"), ("clubs.html", "Clubs"), ("money.html", "Money"))
_FRAME = """<!DOCTYPE html>
<html{lang}>
<head><meta charset="utf-8"><meta name="viewport" content="{viewport}">
<title>{title}</title><link rel="icon" href="leaf.svg"><style>{style}</style><style>{css}</style>{head}</head>
<body>
{body}
<script>{js}</script>
</body>
</html>
"""
_BODY = """<a class="skip" href="{skip}">Skip to main content</a>
<header><p><a href="index.html">Larkshire Local Offer</a></p><nav aria-label="Main"><ul>{nav}</ul></nav></header>
<main id="main" tabindex="-1">
{heading}{html}
</main>
<footer><p><a href="accessibility-statement.html">Accessibility statement</a></p></footer>"""


@dataclass(frozen=True)
class Barrier:
    """One barrier: what is wrong, by which criterion (or ``advice``), and the selector of the place, or a page's name."""

    id: str
    bullet: str
    wrong: str
    criterion: str
    at: str
    page: dict[str, Any] = field(hash=False)

    @property
    def is_for_site(self) -> bool:
        """Whether it can be seen only over several pages or files."""
        return bool({"pages", "statement", "pdf"} & self.page.keys()) or self.bullet == "documents"


def barriers() -> Iterator[Barrier]:
    """Every barrier, in the order of the lists."""
    for bullet in BULLETS:
        for entry in yaml.safe_load((LISTS / f"{bullet}.yaml").read_text(encoding="utf-8")):
            yield Barrier(entry["id"], bullet, entry["wrong"], str(entry["criterion"]), entry["at"], entry)


def write_barrier(barrier: Barrier, folder: Path) -> Path:
    """The barrier's page in a folder, with the files it uses; gives the page's path."""
    folder.mkdir(parents=True, exist_ok=True)
    for asset in ASSETS.iterdir():
        if asset.suffix in (".png", ".svg", ".webm", ".wav", ".vtt") or asset.name in (
            "clean-frame.html",
            "clean.css",
            "guide.pdf",
        ):
            shutil.copyfile(asset, folder / asset.name)
    spacer(folder / "spacer.gif")
    animated_picture(folder / "spinner.gif")
    lines_as_picture(folder / "times.png", ("Monday  9 to 5", "Tuesday 9 to 5", "Friday  9 to 1"))
    if "pdf" in barrier.page:
        settings = dict(barrier.page["pdf"])
        pdf_file(folder / settings.pop("name"), **settings)
    for name, page in barrier.page.get("pages", {}).items():
        (folder / name).write_text(page_text(page), encoding="utf-8")
    if "statement" in barrier.page:
        page = {"title": "Accessibility statement", "html": barrier.page["statement"]}
        (folder / "accessibility-statement.html").write_text(page_text(page), encoding="utf-8")
    path = folder / PAGE
    path.write_text(page_text(barrier.page), encoding="utf-8")
    return path


def page_text(page: dict[str, Any]) -> str:
    """A page of the frame with what one barrier puts into it."""
    name = page.get("title", "Help with travel")
    lang = page.get("lang", "en-GB")
    nav = _NAV[::-1] if page.get("nav") == "reversed" else _NAV
    body = page.get("body") or _BODY.format(
        skip=page.get("skip", "#main"),
        nav="".join(f'<li><a href="{address}">{words}</a></li>' for address, words in nav),
        heading="" if page.get("h1") is False or "<h1" in page["html"] else f"<h1>{html.escape(name)}</h1>\n",
        html=page["html"],
    )
    links = " ".join(f'<a href="{number}.html">Topic {number}</a>' for number in range(40))
    return _FRAME.format(
        lang=f' lang="{lang}"' if lang else "",
        viewport=page.get("viewport", "width=device-width, initial-scale=1"),
        title=page.get("whole_title", f"{name} - Larkshire Local Offer"),
        style=_STYLE,
        css=page.get("css", ""),
        head=page.get("head", ""),
        body=body.replace("{forty_links}", links),
        js=page.get("js", ""),
    )
