"""The sweep in OpenFisca-core, which computes whole populations at once: each agreement is one variation.

Called by `cargo xtask bench peers` with the data folder and work.json. It has the rules of MODEL 4 for the rate, students,
education by host with largest remainders, and the totals of the pots, so the state's cost; who gets a pot, placement,
transfers, housing, bridge and trace are not in it. Amounts need more digits than OpenFisca's own floats (32 bits) have, so
they are widened to 64 here. Every step must give the engine's kronor.
"""

import json
import sys
import time
from decimal import Decimal
from pathlib import Path

import numpy
from openfisca_core.variables import config

config.VALUE_TYPES[float]["dtype"] = numpy.float64

from openfisca_core.entities import build_entity  # noqa: E402
from openfisca_core.parameters import ParameterNode  # noqa: E402
from openfisca_core.periods import YEAR  # noqa: E402
from openfisca_core.simulations import SimulationBuilder  # noqa: E402
from openfisca_core.taxbenefitsystems import TaxBenefitSystem  # noqa: E402
from openfisca_core.variables import Variable  # noqa: E402

Agreement = build_entity(
    key="agreement", plural="agreements", label="A variation of the agreement",
    roles=[{"key": "member", "plural": "members", "label": "Programmes"}],
)
Programme = build_entity(key="programme", plural="programmes", label="A programme with its host", is_person=True)


class Layers:
    """Scenario over parents over data set: the latest entry at or before a year of the first layer that has one."""

    def __init__(self, data, scenario):
        dataset = json.loads((data / "dataset.json").read_text())
        self.programmes, self.layers = dataset["programmes"], []
        while scenario:
            file = json.loads((data / "scenarios" / f"{scenario}.json").read_text())
            self.layers.append([{**change, "key": change["parameter"]} for change in file["changes"]])
            scenario = file["parent"]
        self.layers.append(dataset["parameters"])

    def entry(self, key, year, **index):
        for layer in self.layers:
            fitting = [
                entry for entry in layer
                if entry["key"] == key and entry.get("from", 0) <= year
                and all(entry.get(name) == value for name, value in index.items())
            ]
            if fitting:
                return max(fitting, key=lambda entry: entry.get("from", 0))
        raise SystemExit(f"no {key} in {year}")

    def growth(self, key, since, year):
        factor = Decimal(1)
        for between in range(since + 1, year + 1):
            factor *= 1 + Decimal(self.entry(key, between)["value"])
        return factor

    def carried(self, key, index, year):
        entry = self.entry(key, year)
        return Decimal(entry["value"]) * self.growth(index, entry["from"], year)


def half_away(amount):
    return numpy.sign(amount) * numpy.floor(numpy.abs(amount) + 0.5)


def parameters(layers, years):
    """OpenFisca's own dated parameters, a value a year."""
    def dated(value):
        return {"values": {f"{year}-01-01": {"value": float(value(year))} for year in years}}

    def quality(year):
        return Decimal(layers.entry("research.quality_part", year)["value"])

    def research(year):
        return layers.carried("research.total", "index.research", year)

    return ParameterNode("", data={
        "rate_base": dated(lambda year: layers.carried("rate.base", "index.rate", year)),
        "growth": dated(lambda year: layers.growth("index.rate", 2026, year) if year >= 2026 else 0),
        "actual": dated(lambda year: layers.entry("students.basis", year)["value"] == "actual"),
        "research_base": dated(lambda year: research(year) * (1 - quality(year))),
        "research_quality": dated(lambda year: research(year) * quality(year)),
        "reinforcement": dated(lambda year: layers.carried("reinforcement.amount", "index.research", year)),
    })


class rate_step(Variable):
    value_type, entity, definition_period = float, Agreement, YEAR
    label = "What the rate is raised by in 2026, kr per full-time student"

    def formula(agreement, period):
        return agreement("rate_step", period.last_year) if period.start.year > 2026 else agreement.filled_array(0.0)


class rate(Variable):
    value_type, entity, definition_period = float, Agreement, YEAR
    label = "Rate, kr per full-time student"

    def formula(agreement, period, parameters):
        of_year = parameters(period)
        raised = agreement("rate_step", 2026) if period.start.year >= 2026 else 0.0
        return half_away(of_year.rate_base + raised * of_year.growth)


class students_agreed(Variable):
    value_type, entity, definition_period = float, Programme, YEAR
    label = "Agreed full-time students"


class students_actual(Variable):
    value_type, entity, definition_period = float, Programme, YEAR
    label = "Actual full-time students"


class students(Variable):
    value_type, entity, definition_period = float, Programme, YEAR
    label = "Full-time students that the state pays for"

    def formula(programme, period, parameters):
        basis = "students_actual" if parameters(period).actual else "students_agreed"
        return programme(basis, period)


class education(Variable):
    value_type, entity, definition_period = float, Programme, YEAR
    label = "Education from the state to the host, whole kronor by largest remainder"

    def formula(programme, period):
        exact = programme("students", period) * programme.agreement("rate", period)
        rows = exact.reshape(programme.agreement.count, -1)
        whole = numpy.floor(rows)
        # Products of decimals land on whole kronor that binary floats miss by a hair.
        fraction = numpy.round(rows - whole, 6)
        whole, fraction = whole + (fraction >= 1), fraction % 1
        left = half_away(numpy.round(rows.sum(axis=1), 4)) - whole.sum(axis=1)
        rank = numpy.argsort(numpy.argsort(-fraction, axis=1, kind="stable"), axis=1, kind="stable")
        return (whole + (rank < left[:, None])).reshape(-1)


class state_cost(Variable):
    value_type, entity, definition_period = float, Agreement, YEAR
    label = "What the state pays, kr"

    def formula(agreement, period, parameters):
        of_year = parameters(period)
        pots = (of_year.research_base, of_year.research_quality, of_year.reinforcement)
        return agreement.sum(agreement.members("education", period)) + sum(half_away(pot) for pot in pots)


def simulation(layers, work):
    system = TaxBenefitSystem([Programme, Agreement])
    system.parameters = parameters(layers, work["years"])
    system.add_variables(rate_step, rate, students_agreed, students_actual, students, education, state_cost)
    count, hosts = work["variations"], sorted(layers.programmes, key=lambda programme: programme["host_region"])
    builder = SimulationBuilder()
    builder.create_entities(system)
    builder.declare_person_entity("programme", range(count * len(hosts)))
    agreements = builder.declare_entity("agreement", range(count))
    builder.join_with_persons(agreements, numpy.repeat(numpy.arange(count), len(hosts)), roles=["member"] * count * len(hosts))
    built = builder.build(system)
    steps = numpy.repeat([float(figures["step"]) for figures in work["by_step"]], work["weights"])
    built.set_input("rate_step", 2026, steps)
    for year in work["years"]:
        for name, key in (("students_agreed", "students.agreed"), ("students_actual", "students.actual")):
            series = [float(layers.entry(key, year, programme=programme["id"])["value"]) for programme in hosts]
            built.set_input(name, year, numpy.tile(series, count))
    return built, hosts


def main(data, work):
    work = json.loads(Path(work).read_text())
    layers = Layers(Path(data), "promemorian")
    begun = time.monotonic()
    built, hosts = simulation(layers, work)
    prepared = time.monotonic() - begun
    begun = time.monotonic()
    found = {
        year: {name: built.calculate(name, year) for name in ("rate", "students", "education", "state_cost")}
        for year in work["years"]
    }
    took = time.monotonic() - begun
    wrong = 0
    for at, figures in enumerate(work["by_step"]):
        for place, year in enumerate(work["years"]):
            for variation in range(at * work["weights"], (at + 1) * work["weights"]):
                rows = slice(variation * len(hosts), (variation + 1) * len(hosts))
                wrong += int(figures["rate"][place]) != int(found[year]["rate"][variation])
                wrong += int(figures["state_cost"][place]) != int(found[year]["state_cost"][variation])
                wrong += any(
                    int(figures["education_state"][host["host_region"]][place]) != int(amount)
                    for host, amount in zip(hosts, found[year]["education"][rows])
                )
    if wrong:
        raise SystemExit(f"OpenFisca-core differs from the engine in {wrong} figures")
    print(f"OpenFisca-core: {work['variations']} variations in {took:.2f} s after {prepared:.2f} s of setting up; "
          f"rate, students, education by host and the state's cost agree to the krona")
    print(f"  {took / work['engine_seconds']:.3f} of the engine's time, which also computes placement, transfers, housing and who gets each pot")


if __name__ == "__main__":
    main(*sys.argv[1:])
