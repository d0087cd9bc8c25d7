"""Prints the placemarks of a KML file as fastkml reads them: one JSON array of folder, name, geometry and times."""
import json
import sys

from fastkml import kml


def placemarks(feature, folder=""):
    """Yield (folder, placemark) for all placemarks below a feature."""
    for child in feature.features():
        if isinstance(child, kml.Placemark):
            yield folder, child
        else:
            yield from placemarks(child, child.name or folder)


def day(placemark, side):
    """The day that a time span begins or ends with; fastkml's own property fails on a span that is open at one side."""
    span = placemark._time_span
    stated = span and getattr(span, side)
    return stated and stated[0].isoformat()[:10]


document = kml.KML()
with open(sys.argv[1], "rb") as file:
    document.from_string(file.read())
rows = []
for folder, placemark in placemarks(document):
    geometry = placemark.geometry
    parts = list(getattr(geometry, "geoms", [geometry]))
    rows.append({
        "folder": folder, "name": placemark.name, "type": geometry.geom_type,
        "parts": [[list(point) for point in part.coords] for part in parts],
        "begin": day(placemark, "begin"), "end": day(placemark, "end"),
    })
print(json.dumps(rows))
