"""Results of a run as numpy arrays."""

import json
import os
from typing import Any, Dict, List

import numpy as np


class Recording:
    """A recording of the recorder csv or npz; of parquet if the package pyarrow is installed, of sonata if h5py is.

    ``arrays`` has its columns by name; columns of names, such as ``population``, are texts. A series has an array for each column of its table.
    """

    def __init__(self, folder: str, entry: Dict[str, Any]):
        self.name = entry["name"]
        self.kind = entry["kind"]
        self.quantity = entry["quantity"]
        self.unit = entry["unit"]
        files = entry.get("files") or []
        ending = os.path.splitext(files[0])[1] if len(files) == 1 else ""
        if ending not in _READERS:
            raise ValueError(f"the recording {self.name} has no file that is read here: {files}")
        self.arrays = _READERS[ending](os.path.join(folder, files[0]))

    def __getitem__(self, column: str) -> np.ndarray:
        return self.arrays[column]

    def __repr__(self) -> str:
        return f"<recording {self.name} of {self.quantity}: {', '.join(self.arrays)}>"


class Run:
    """A run that has ended. ``info`` is its run.json."""

    def __init__(self, folder: str):
        self.folder = folder
        with open(os.path.join(folder, "run.json"), encoding="utf-8") as stream:
            self.info: Dict[str, Any] = json.load(stream)

    @property
    def state_hash(self) -> str:
        """The hash of the complete final state."""
        return self.info["state_hash"]

    @property
    def duration_ms(self) -> float:
        """The simulated time in ms."""
        return self.info["duration_ms"]

    @property
    def recordings(self) -> List[str]:
        """The names of the recordings."""
        return [entry["name"] for entry in self.info["recordings"]]

    @property
    def sizes(self) -> Dict[str, int]:
        """The number of neurons of each population."""
        return dict(self.info["populations"])

    def __getitem__(self, name: str) -> Recording:
        for entry in self.info["recordings"]:
            if entry["name"] == name:
                return Recording(self.folder, entry)
        raise KeyError(f"there is no recording {name}, only {', '.join(self.recordings)}")

    def spike_trains(self, recording: str) -> Dict[tuple, np.ndarray]:
        """The spike times in ms of each neuron that spiked, by population and number."""
        spikes = self[recording]
        trains: Dict[tuple, np.ndarray] = {}
        order = np.lexsort((spikes["time_ms"], spikes["neuron"], spikes["population"]))
        population, neuron, times = spikes["population"][order], spikes["neuron"][order], spikes["time_ms"][order]
        starts = np.flatnonzero(np.r_[True, (population[1:] != population[:-1]) | (neuron[1:] != neuron[:-1])]) if len(times) else []
        for start, end in zip(starts, np.r_[starts[1:], len(times)].astype(int)):
            trains[(str(population[start]), int(neuron[start]))] = times[start:end]
        return trains

    def neo_spike_trains(self, recording: str) -> list:
        """The same as spike trains of Neo, annotated with population and neuron. Needs the package neo."""
        from neo import SpikeTrain
        from quantities import ms
        return [
            SpikeTrain(times * ms, t_stop=self.duration_ms * ms, population=population, neuron=neuron)
            for (population, neuron), times in self.spike_trains(recording).items()
        ]


def open_run(folder: str) -> Run:
    """Opens the results of a run."""
    return Run(folder)


def _npz(path: str) -> Dict[str, np.ndarray]:
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    for column, names in (("population", "populations"), ("projection", "projections"), ("cause", "causes")):
        if column in arrays and names in arrays and arrays[column].dtype.kind in "iu":
            arrays[column] = arrays[names][arrays[column]] if len(arrays[column]) else arrays[names][:0]
    if "groups" in arrays and "values" in arrays:  # a series: a column for each group, as in csv
        for i, group in enumerate(arrays.pop("groups")):
            arrays[str(group)] = arrays["values"][:, i]
        del arrays["values"]
    for note in ("quantity", "unit", "populations", "projections", "causes"):
        arrays.pop(note, None)
    return arrays


def _csv(path: str) -> Dict[str, np.ndarray]:
    with open(path, encoding="utf-8") as stream:
        names = stream.readline().rstrip("\n").split(",")
        columns = list(zip(*(line.rstrip("\n").split(",") for line in stream)))
    arrays: Dict[str, np.ndarray] = {}
    for i, name in enumerate(names):
        texts = columns[i] if columns else ()
        if name in ("population", "projection", "event", "cause"):
            arrays[name] = np.array(texts, dtype=str)
        elif name in ("neuron", "source", "target", "synapse"):
            arrays[name] = np.array(texts, dtype=np.int64)
        else:
            arrays[name] = np.array(texts, dtype=np.float64)
    return arrays


def _parquet(path: str) -> Dict[str, np.ndarray]:
    from pyarrow import parquet
    table = parquet.read_table(path)
    return {name: table[name].to_numpy() for name in table.column_names}


def _sonata(path: str) -> Dict[str, np.ndarray]:
    import h5py
    with h5py.File(path) as file:
        kind = next(name for name in ("spikes", "report", "nodes") if name in file)
        populations = list(file[kind])
        if kind == "nodes":
            parts = {axis: [file[kind][name]["0"][axis][:] for name in populations] for axis in "xyz"}
            owners, neurons = _owners(populations, [len(part) for part in parts["x"]])
            return {"population": owners, "neuron": neurons, **{f"{axis}_um": np.concatenate(parts[axis]) for axis in "xyz"}}
        if kind == "report":
            data = [file[kind][name]["data"][:] for name in populations]
            start, _, step = file[kind][populations[0]]["mapping/time"][:]
            owners, neurons = _owners(populations, [part.shape[1] for part in data])
            return {"time_ms": start + step * np.arange(len(data[0])), "values": np.hstack(data), "population": owners, "neuron": neurons}
        times = [file[kind][name]["timestamps"][:] for name in populations]
        neurons = np.concatenate([file[kind][name]["node_ids"][:].astype(np.int64) for name in populations])
        owners = np.repeat(populations, [len(part) for part in times])
        order = np.argsort(np.concatenate(times), kind="stable")
        return {"time_ms": np.concatenate(times)[order], "population": owners[order], "neuron": neurons[order]}


def _owners(populations: List[str], sizes: List[int]) -> tuple:
    return np.repeat(populations, sizes), np.concatenate([np.arange(size) for size in sizes])


_READERS = {".csv": _csv, ".npz": _npz, ".parquet": _parquet, ".h5": _sonata}
