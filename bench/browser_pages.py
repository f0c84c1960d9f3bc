"""Forty moderate pages as councils have them, made the same each time: a header, menus, a form, lists, a table, some faults."""

from __future__ import annotations

import random
import re
from pathlib import Path

WORDS = tuple(
    re.findall(
        r"\w+",
        "support school child family help short breaks speech language therapy travel plan review meeting teacher nursery "
        "college autism hearing vision service team referral assessment needs funding activity holiday club transport",
    )
)

STYLE = """body{font:16px/1.5 sans-serif;margin:0;color:#1b1f23}header{background:#1d4a3a;color:#fff;padding:16px}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:12px;padding:0}header a{color:#fff}main{max-width:960px;margin:auto;padding:16px}
.card{border:1px solid #ccc;padding:12px;margin:12px 0;background:#f7f7f7}.note{color:#767676}.pale{color:#a8a8a8}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:12px}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:6px}
footer{background:#eee;padding:16px}"""


def write_pages(folder: Path, number: int = 40) -> list[str]:
    """Write the pages; gives their names. No two have the same shape."""
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for page in range(number):
        name = f"page-{page:02}.html"
        (folder / name).write_text(_page(page), encoding="utf-8")
        names.append(name)
    return names


def _page(number: int) -> str:
    chance = random.Random(number)

    def words(least: int, most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(least, most)))

    menu = "".join(f'<li><a href="page-{i:02}.html">{words(1, 2)} {i}</a></li>' for i in range(12))
    cards = "".join(
        f'<div class="card"><h3>{words(2, 4)} {i}</h3><p>{words(15, 40)}</p><p class="note">{words(4, 9)}</p>'
        f'<a href="page-{i:02}.html">{words(3, 5)} {i}</a></div>'
        for i in range(chance.randint(14, 26))
    )
    sections = "".join(
        f"<h2>{words(2, 5)} {i}</h2>" + "".join(f"<p>{words(30, 80)}</p>" for _ in range(chance.randint(2, 4)))
        + "<ul>" + "".join(f"<li>{words(4, 12)}</li>" for _ in range(chance.randint(4, 9))) + "</ul>"
        for i in range(chance.randint(4, 7))
    )  # fmt: skip
    rows = "".join(
        f"<tr><th scope=row>{words(1, 2)}</th>" + "".join(f"<td>{words(1, 4)}</td>" for _ in range(4)) + "</tr>"
        for _ in range(chance.randint(6, 14))
    )
    faults = (
        f'<p class="pale">{words(5, 9)}</p>', '<img src="map.png">', '<a href="#x"></a>', '<input type="text" name="q">',
        "<button></button>", f'<div role="buton">{words(1, 2)}</div>',
    )  # fmt: skip
    wrong = "".join(chance.sample(faults, chance.randint(1, 4)))
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{words(2, 4)} {number} - Larkshire</title>
<style>{STYLE}</style></head><body><header><a href="page-00.html">Larkshire</a><nav aria-label="Main"><ul>{menu}</ul></nav></header>
<main><h1>{words(2, 5)} {number}</h1><form role="search"><label for="s">Search</label><input id="s" name="s"><button>Search</button></form>
{sections}<div class="grid">{cards}</div><table><caption>{words(2, 4)}</caption><tr><th scope=col>a</th><th scope=col>b</th>
<th scope=col>c</th><th scope=col>d</th><th scope=col>e</th></tr>{rows}</table>{wrong}</main><footer><p>{words(10, 20)}</p></footer></body></html>"""
