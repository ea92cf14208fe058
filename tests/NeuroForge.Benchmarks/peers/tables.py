"""Reads a table with NumPy's readers; prints the name and the processor time of each in s."""
import sys
import time

import numpy as np

FILE = sys.argv[1]


def measure(name, read):
    start = time.process_time()
    rows = read()
    print(f"{name}\t{time.process_time() - start:.4f}", flush=True)
    return rows


def flat():
    """Every number one after the other: only for tables of numbers, whose columns all become floating-point numbers."""
    with open(FILE, "rb") as file:
        head = file.readline()
        text = file.read().replace(b"\n", b",")
    return np.fromstring(text, sep=",").reshape(-1, head.count(b",") + 1)


def archive():
    with np.load(FILE) as arrays:
        return {name: arrays[name] for name in arrays.files}


if FILE.endswith(".csv"):
    fields = [("source", "i8"), ("target", "i8"), ("weight", "f8"), ("delay", "f8")]
    measure("numpy.loadtxt", lambda: np.loadtxt(FILE, delimiter=",", skiprows=1, dtype=fields))
    measure("numpy.fromstring", flat)
elif FILE.endswith(".npz"):
    measure("numpy.load", archive)
