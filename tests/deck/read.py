"""What python-pptx and openpyxl find in decks, as JSON: for each deck its slides, for each slide its charts."""

import io
import json
import sys

from openpyxl import load_workbook
from pptx import Presentation


def chart(native):
    """Kinds and series of a native chart, and the cells of the workbook behind it."""
    workbook = load_workbook(io.BytesIO(native.part.chart_workbook.xlsx_part.blob))
    plots = list(native.plots)
    return {
        "kinds": [type(plot).__name__ for plot in plots],
        "categories": [str(category) for category in plots[0].categories],
        "series": [
            {"name": series.name, "values": [None if value is None else repr(value) for value in series.values]}
            for plot in plots
            for series in plot.series
        ],
        "cells": [
            [None if value is None else (value if isinstance(value, str) else repr(float(value))) for value in row]
            for row in workbook["Data"].iter_rows(values_only=True)
        ],
    }


def slide(shown):
    """Title, charts, pictures, tables and notes of a slide."""
    shapes = list(shown.shapes)
    return {
        "title": shown.shapes.title.text_frame.text,
        "charts": [chart(shape.chart) for shape in shapes if shape.has_chart],
        "pictures": [shape.image.content_type for shape in shapes if hasattr(shape, "image")],
        "tables": [
            [[cell.text for cell in row.cells] for row in shape.table.rows] for shape in shapes if shape.has_table
        ],
        "notes": shown.notes_slide.notes_text_frame.text,
    }


decks = {path: [slide(shown) for shown in Presentation(path).slides] for path in sys.argv[1:]}
json.dump(decks, sys.stdout, ensure_ascii=False)
