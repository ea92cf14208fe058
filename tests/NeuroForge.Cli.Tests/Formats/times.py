"""Holds the times of a run against its grid: every one is the number of a step times the step, bit for bit in npz and HDF5 and to a rounding in text."""
import csv
import json
import os
import sys

import h5py
import numpy as np
import sonata_readers

RUN = sys.argv[1]

with open(os.path.join(RUN, "run.json"), encoding="utf-8") as file:
    run = json.load(file)
STEP, DURATION = run["step_ms"], run["duration_ms"]


def path(name):
    return os.path.join(RUN, name)


def column(name, key):
    with open(path(name + ".csv"), newline="", encoding="utf-8") as table:
        return np.array([float(row[key]) for row in csv.DictReader(table)])


def on_grid(times):
    """Whole steps, exactly as the simulation computes their times, and none behind the end of the run."""
    times = np.asarray(times)
    steps = np.round(times / STEP)
    assert np.array_equal(times, steps * STEP), times[times != steps * STEP]
    assert np.all(times <= DURATION)
    return steps


def as_in_text(name, key, times):
    """The text has the same steps, two units in the last place away at most: what a product and a decimal number are rounded by."""
    text = column(name, key)
    assert text.shape == np.shape(times) and np.array_equal(np.round(text / STEP), np.round(times / STEP))
    assert np.all(np.abs(text - times) <= 2 * np.spacing(times)), name


assert DURATION == round(DURATION / STEP) * STEP

spikes = np.load(path("spikes_npz.npz"))
assert len(np.unique(on_grid(spikes["time_ms"]))) > 100
as_in_text("spikes_csv", "time_ms", spikes["time_ms"])
with h5py.File(path("spikes_sonata.h5")) as file:
    sonata_readers.spikes(file)
    for number, name in enumerate(spikes["populations"]):
        assert np.array_equal(file["spikes"][name]["timestamps"], spikes["time_ms"][spikes["population"] == number])

life = np.load(path("life_npz.npz"))
for key in "time_ms", "age_ms", "delay_ms":
    assert np.any(on_grid(life[key]) > 0), key
    as_in_text("life_csv", key, life[key])

delays = np.load(path("delays_npz.npz"))
assert set(on_grid(delays["delay_ms"])) == {3, 7}
as_in_text("delays_csv", "delay_ms", delays["delay_ms"])

voltage = np.load(path("voltage_npz.npz"))
every = next(recording["every_ms"] for recording in run["recordings"] if recording["name"] == "voltage_npz")
assert np.array_equal(on_grid(voltage["time_ms"]) % round(every / STEP), np.zeros(len(voltage["time_ms"])))
for name, kind in ("voltage_sonata", np.float32), ("voltage_double", np.float64):
    with h5py.File(path(name + ".h5")) as file:
        sonata_readers.report(file, is_single=kind == np.float32)
        report = file["report/A"]
        start, stop, step = report["mapping/time"][:]
        assert (start, step) == (every, every) and len(report["data"]) == len(voltage["time_ms"])
        assert abs(stop - (len(report["data"]) + 1) * every) <= 4 * np.spacing(stop)
        assert np.array_equal(report["data"], voltage["values"].astype(kind)) and report["data"].dtype == kind

print(f"{len(spikes['time_ms'])} spikes, {len(voltage['time_ms'])} samples, {len(life['time_ms'])} births and deaths")
