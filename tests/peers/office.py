"""The sweep in LibreOffice: the exported workbook, opened once, two inputs changed and everything recalculated.

Called by `cargo xtask bench peers` with the workbook and work.json. Opening is timed apart. Every sampled variation must
give the engine's kronor; the time of all variations is told from the samples.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

FIRST_YEAR_COLUMN = 3


def connect(folder):
    """Starts LibreOffice without a window, with a user of its own, and connects through a pipe."""
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/user",
         "--accept=pipe,name=alfpeers;urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(300):
        try:
            remote = resolver.resolve("uno:pipe,name=alfpeers;urp;StarOffice.ComponentContext")
            return office, remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except Exception:  # not listening yet
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def table(sheet):
    """All cells of a sheet, row by row."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).DataArray


class Inputs:
    """The cells of Parametrar, found by parameter and row as a person finds them."""

    def __init__(self, sheet):
        self.sheet, self.rows = sheet, table(sheet)
        self.years = {cell: column for column, cell in enumerate(self.rows[3]) if isinstance(cell, float)}

    def row(self, key, label):
        for at, row in enumerate(self.rows):
            if row[0] == key and any(str(cell).endswith(label) for cell in row[1:4]):
                return at
        raise SystemExit(f"Parametrar has no {key} {label}")

    def step(self, value):
        self.sheet.getCellByPosition(7 + 2, self.row("rate.steps", "Steg 1")).Value = value

    def weight(self, label, value, years):
        row = self.row("reinforcement.weight", label)
        for year in years:
            self.sheet.getCellByPosition(self.years[year], row).Value = value


def results(sheet):
    """The state's cost and the reinforcement by region, by year."""
    found, block, years = {"reinforcement": {}}, None, 0
    for row in table(sheet):
        if row[0] and not row[1] and isinstance(row[3], float):
            block, years = row[0], sum(isinstance(cell, float) and 1900 < cell < 2200 for cell in row[3:])
        elif block == "Forskningsförstärkning" and row[0]:
            found["reinforcement"][str(row[0])] = row[3:3 + years]
        elif row[1] == "Statens kostnad":
            found["state_cost"] = row[3:3 + years]
    return found


def same(wanted, shown):
    return all(cell is None or int(cell) == round(seen) for cell, seen in zip(wanted, shown))


def main(workbook, work):
    work = json.loads(Path(work).read_text())
    with tempfile.TemporaryDirectory() as folder:
        office, desktop = connect(folder)
        try:
            begun = time.monotonic()
            hidden = PropertyValue("Hidden", 0, True, 0)
            document = desktop.loadComponentFromURL(Path(workbook).resolve().as_uri(), "_blank", 0, (hidden,))
            opened = time.monotonic() - begun
            document.enableAutomaticCalculation(False)
            inputs, shown = Inputs(document.Sheets.getByName("Parametrar")), document.Sheets.getByName("Resultat")
            from_2026 = [year for year in work["years"] if year >= 2026]
            took, wrong = [], []
            for sample in work["samples"]:
                begun = time.monotonic()
                inputs.step(float(sample["step"]))
                inputs.weight("helårsstudent (HST)", float(sample["weights"][0]), from_2026)
                inputs.weight("högciterade artiklar", float(sample["weights"][1]), from_2026)
                document.calculateAll()
                found = results(shown)
                took.append(time.monotonic() - begun)
                agrees = same(sample["state_cost"], found["state_cost"]) and all(
                    same(amounts, found["reinforcement"].get(region, [0.0] * len(amounts)))
                    for region, amounts in sample["reinforcement"].items()
                )
                if not agrees:
                    wrong.append((sample["step"], sample["weights"]))
            document.close(True)
        finally:
            try:
                desktop.terminate()
            except Exception:  # it ends while it answers
                pass
            office.wait(timeout=30)
    if wrong:
        raise SystemExit(f"LibreOffice differs from the engine for {wrong}")
    each = sorted(took)[len(took) // 2]
    total = each * work["variations"]
    print(f"LibreOffice: opens in {opened:.1f} s; {len(took)} recalculations, {each:.3f} s each (median), agree to the krona")
    print(f"  {work['variations']} would take {total:.0f} s (not run); {total / work['engine_seconds']:.0f} times the engine's")


if __name__ == "__main__":
    main(*sys.argv[1:])
