"""Holds every npz and SONATA recording of a run against the CSV recording of the same quantity, number by number."""
import csv
import json
import os
import sys

import h5py
import numpy as np
import sonata_readers

RUN = sys.argv[1]


def rows(recording):
    with open(os.path.join(RUN, recording["files"][0]), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def column(table, name, kind=float):
    return np.array([kind(row[name]) for row in table])


def check(name, ours, theirs):
    ours, theirs = np.asarray(ours), np.asarray(theirs)
    assert ours.shape == theirs.shape, (name, ours.shape, theirs.shape)
    assert np.array_equal(ours, theirs), (name, "differs")


def check_times(name, text, times):
    """Text leaves out what a product and a decimal number are rounded by: two units in the last place at most (times.py holds times against their grid)."""
    text, times = np.asarray(text), np.asarray(times)
    assert text.shape == times.shape and np.all(np.abs(text - times) <= 2 * np.spacing(times)), name


def npz_series(table, arrays):
    check_times("time", column(table, "time_ms"), arrays["time_ms"])
    for i, group in enumerate(arrays["groups"]):
        check(group, column(table, group), arrays["values"][:, i])


def npz_neurons(table, arrays):
    shape = arrays["values"].shape
    check("value", column(table, "value").reshape(shape), arrays["values"])
    check_times("time", column(table, "time_ms").reshape(shape)[:, 0], arrays["time_ms"])
    check("neuron", column(table, "neuron", int)[: shape[1]], arrays["neuron"])
    check("population", column(table, "population", str)[: shape[1]], arrays["populations"][arrays["population"]])


def npz_synapses(table, arrays):
    number = "delay_ms" if "delay_ms" in arrays else "weight"
    for name in "source", "target":
        check(name, column(table, name, int), arrays[name])
    check_times("time", column(table, "time_ms"), arrays["time_ms"])
    (check_times if number == "delay_ms" else check)(number, column(table, number), arrays[number])
    check("projection", column(table, "projection", str), arrays["projections"][arrays["projection"]])


def npz_spikes(table, arrays):
    check_times("time", column(table, "time_ms"), arrays["time_ms"])
    check("neuron", column(table, "neuron", int), arrays["neuron"])
    check("population", column(table, "population", str), arrays["populations"][arrays["population"]])


def npz_rewiring(table, arrays):
    check("weight", column(table, "weight"), arrays["weight"])
    for name in "time_ms", "delay_ms", "age_ms":
        check_times(name, column(table, name), arrays[name])
    for name in "synapse", "source", "target":
        check(name, column(table, name, int), arrays[name])
    check("born", column(table, "event", str) == "born", arrays["born"])
    check("projection", column(table, "projection", str), arrays["projections"][arrays["projection"]])
    check("cause", column(table, "cause", str), arrays["causes"][arrays["cause"]])


def npz_positions(table, arrays):
    for axis in "x_um", "y_um", "z_um":
        check(axis, column(table, axis), arrays[axis])
    check("neuron", column(table, "neuron", int), arrays["neuron"])
    check("population", column(table, "population", str), arrays["populations"][arrays["population"]])


def histogram(table, weights):
    """Holds counts against what NumPy counts among the weights of the same moment."""
    for row in table:
        for name in "excitatory", "inhibitory":
            own = column([w for w in weights if (w["time_ms"], w["projection"]) == (row["time_ms"], name)], "weight")
            counts = [float(count) for key, count in row.items() if key.startswith(name + "[")]
            within, _ = np.histogram(own, bins=8, range=(-20, 20))
            check(name, [np.sum(own < -20), *within, np.sum(own > 20)], counts)
            assert sum(counts) == len(own) > 0


def sonata_spikes(table, file):
    sonata_readers.spikes(file)
    for name, population in file["spikes"].items():
        own = [row for row in table if row["population"] == name]
        check_times("timestamps", column(own, "time_ms"), population["timestamps"])
        check("node_ids", column(own, "neuron", int), population["node_ids"])


def sonata_neurons(table, file, unit):
    sonata_readers.report(file)
    for name, population in file["report"].items():
        own = [row for row in table if row["population"] == name]
        data, mapping = population["data"], population["mapping"]
        start, stop, step = mapping["time"]
        check("data", column(own, "value").reshape(data.shape).astype(np.float32), data)
        check("time", column(own, "time_ms").reshape(data.shape)[:, 0], np.round(start + step * np.arange(data.shape[0]), 6))
        check("node_ids", column(own, "neuron", int)[: data.shape[1]], mapping["node_ids"])
        assert data.attrs["units"] == unit


def sonata_positions(table, file, unit):
    for name, population in file["nodes"].items():
        own = [row for row in table if row["population"] == name]
        ids = np.arange(len(own))
        check("node_id", ids, population["node_id"])
        check("node_group_index", ids, population["node_group_index"])
        check("node_group_id", 0 * ids, population["node_group_id"])
        check("node_type_id", 0 * ids, population["node_type_id"])
        for axis in "x", "y", "z":
            check(axis, column(own, axis + "_um"), population["0"][axis])
            assert population["0"][axis].attrs["units"] == unit


with open(os.path.join(RUN, "run.json"), encoding="utf-8") as run:
    RECORDINGS = {recording["name"]: recording for recording in json.load(run)["recordings"]}

histogram(rows(RECORDINGS["histogram"]), rows(RECORDINGS["weights"]))
for other in RECORDINGS.values():
    if other["recorder"] in ("csv", "parquet"):
        continue
    table = rows(RECORDINGS[other["name"].rsplit("_", 1)[0]])
    assert table, other["name"]
    path = os.path.join(RUN, other["files"][0])
    if other["recorder"] == "npz":
        with np.load(path, allow_pickle=False) as arrays:
            assert arrays["quantity"] == other["quantity"] and arrays["unit"] == other["unit"]
            globals()["npz_" + other["kind"]](table, arrays)
    else:
        with h5py.File(path, "r") as file:
            assert file.attrs["magic"] == 0x0A7A and list(file.attrs["version"]) == [0, 1]
            if other["kind"] == "spikes":
                sonata_spikes(table, file)
            elif other["kind"] == "positions":
                sonata_positions(table, file, other["unit"])
            else:
                sonata_neurons(table, file, other["unit"])
    print("equal:", other["name"], len(table))
