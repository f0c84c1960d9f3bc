"""British National Grid references to latitude and longitude, all of an import at once; and distances on the grid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Point = tuple[float, float]

# EPSG:27700 to EPSG:4326 by the transformation EPSG:1314, within 5 metres. It is spelt out so that the figures do not
# depend on which grid files a computer has: two editors' imports must write the same bytes.
_GRID_TO_DEGREES = (
    "+proj=pipeline "
    "+step +inv +proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy "
    "+step +proj=push +v_3 "
    "+step +proj=cart +ellps=airy "
    "+step +proj=helmert +x=446.448 +y=-125.157 +z=542.06 +rx=0.15 +ry=0.247 +rz=0.842 +s=-20.489 "
    "+convention=position_vector "
    "+step +inv +proj=cart +ellps=WGS84 "
    "+step +proj=pop +v_3 "
    "+step +proj=unitconvert +xy_in=rad +xy_out=deg "
    "+step +proj=axisswap +order=2,1"
)
_EAST, _NORTH = 700_000, 1_300_000
_DECIMALS = 5


def is_on_grid(point: Point) -> bool:
    """Whether the point can be in Great Britain at all. Noughts stand for a place that is not known."""
    return 0 < point[0] < _EAST and 0 < point[1] < _NORTH


def degrees(points: Sequence[Point]) -> list[tuple[str, str]]:
    """Latitude and longitude of each point, as text with five decimals: about a metre."""
    if not points:
        return []
    from pyproj import Transformer  # loading it takes a while, and an import without points does without

    eastings, northings = zip(*points, strict=True)
    transformer = Transformer.from_pipeline(_GRID_TO_DEGREES)
    latitudes, longitudes = transformer.transform(list(eastings), list(northings))
    return [
        (f"{north:.{_DECIMALS}f}", f"{east:.{_DECIMALS}f}") for north, east in zip(latitudes, longitudes, strict=True)
    ]


def nearest(home: Iterable[Point], others: Mapping[str, Iterable[Point]]) -> list[str]:
    """The names of ``others``, that with the point nearest to a point of ``home`` first. To the nearest kilometre."""
    ours = {_kilometre(point) for point in home}
    distances = {
        name: min((east - x) ** 2 + (north - y) ** 2 for east, north in theirs for x, y in ours)
        for name, points in others.items()
        if ours and (theirs := {_kilometre(point) for point in points})
    }
    return sorted(distances, key=lambda name: (distances[name], name))


def _kilometre(point: Point) -> Point:
    return round(point[0] / 1000), round(point[1] / 1000)
