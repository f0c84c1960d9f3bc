"""More than one need: a page where several needs and a level are ticked, and the data its small script shows.

The data is one script file for each need, so that the page also works from a disk, and a phone loads only what was
ticked. Without JavaScript the page links to each need in turn.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from local_offer import routes
from local_offer.content_types import Provision
from local_offer.pages.site import HOME_CRUMB, Site
from local_offer.site_page import SitePage

ANY_NEED = "any-need"


def data_url(name: str) -> str:
    return f"combine/{name}.js"


def pages(site: Site) -> Iterator[SitePage]:
    yield SitePage(
        routes.COMBINE,
        "More than one need",
        "combine",
        "See the help for several needs together.",
        (HOME_CRUMB,),
        site.own_steward(),
    )
    for need in site.area.need_types:
        levels = {cell.level.id: _cell(site, cell) for cell in site.matrix.row(need)}
        yield _script(need.id, {"name": need.name, "url": routes.need(need.id), "levels": levels})
    any_need = {
        level.id: [_service(site, provision) for provision in site.matrix.column(level)[0].any_need]
        for level in site.area.all_levels
    }
    yield _script(
        ANY_NEED,
        {"name": "any need", "levels": {level: {"services": services} for level, services in any_need.items()}},
    )


def _script(name: str, data: dict[str, Any]) -> SitePage:
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":")).replace("</", "<\\/")
    return SitePage(data_url(name), name, "script", shows={"text": f"offerNeed({json.dumps(name)},{text});\n"})


def _cell(site: Site, cell: Any) -> dict[str, Any]:
    says = [[aspect.name, said] for aspect in site.area.aspects if (said := cell.says(aspect))]
    return {
        "summary": cell.expected.summary if cell.expected else "",
        "url": routes.cell(cell.need.id, cell.level.id),
        "says": says,
        "services": [_service(site, provision) for provision in (*cell.own, *cell.wider)],
    }


def _service(site: Site, provision: Provision) -> list[str]:
    entry = site.entry(provision)
    return [entry.title, entry.url, entry.summary, entry.provider]
