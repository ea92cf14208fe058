"""Reads every table of exported networks with the program that the field uses for its format, and writes it again with that program."""
import os
import sys

import h5py
import networkx as nx
import numpy as np
import pandas as pd


def by_pandas(path):
    table = pd.read_csv(path, float_precision="round_trip")
    table.to_csv(path, index=False)
    return len(table)


def by_numpy_text(path):
    table = np.genfromtxt(path, delimiter=",", names=True, dtype=None, encoding="utf-8", deletechars="")
    table = np.atleast_1d(table)
    kinds = ["%d" if table.dtype[name].kind == "i" else "%.17g" for name in table.dtype.names]
    np.savetxt(path, table, fmt=kinds, delimiter=",", header=",".join(table.dtype.names), comments="")
    return len(table)


def by_numpy(path):
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    np.savez_compressed(path, **arrays)
    return len(arrays["source"] if "source" in arrays else arrays["id"])


def by_networkx(path):
    graph = nx.read_graphml(path, force_multigraph=True)
    assert graph.is_multigraph() and graph.is_directed()
    nx.write_graphml(graph, path)
    return graph.number_of_edges()


def by_h5py(path):
    rows = 0
    with h5py.File(path, "r") as old, h5py.File(path + ".new", "w", libver="earliest") as new:
        for name, value in old.attrs.items():
            new.attrs[name] = value

        def copy(name, item):
            nonlocal rows
            if isinstance(item, h5py.Dataset):
                made = new.create_dataset(name, data=item[()], chunks=(max(1, min(100, len(item))),) if item.ndim else None, compression="gzip" if item.ndim else None)
                rows = max(rows, len(item) if item.ndim else 0)
            else:
                made = new.require_group(name)
            for key, value in item.attrs.items():
                made.attrs[key] = value

        old.visititems(copy)
    os.replace(path + ".new", path)
    return rows


TOOLS = {"pandas": (".csv", by_pandas), "numpy-text": (".csv", by_numpy_text), "numpy": (".npz", by_numpy), "networkx": (".graphml", by_networkx),
         "h5py": (".h5", by_h5py)}

for tool, folder in zip(sys.argv[1::2], sys.argv[2::2]):
    ending, rewrite = TOOLS[tool]
    rows = 0
    for parent, _, files in os.walk(folder):
        rows += sum(rewrite(os.path.join(parent, name)) for name in files if name.endswith(ending))
    print(tool, rows)
