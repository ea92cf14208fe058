"""The commands of NeuroForge."""

import io
import json
from typing import Any, Dict, List, Mapping, Optional, Sequence

import numpy as np

from .errors import Diagnostic
from .process import Description, DescriptionFile, Progress, call, values
from .results import Run, open_run


def run(description: Description, *, set: Optional[Mapping[str, Any]] = None, seed: Optional[int] = None, threads: Optional[int] = None,
        out: Optional[str] = None, until: Optional[str] = None, files: Sequence[str] = (), plugins: Sequence[str] = (), anew: bool = False,
        report: bool = False, progress: Optional[Progress] = None) -> Run:
    """Runs a description, which is a file or a dictionary, and returns its results.

    ``set`` gives named parameters, or values by their path, other values. ``progress`` is called about once a second with a dictionary of numbers.
    """
    with DescriptionFile(description) as file:
        out = out or file.results
        arguments = ["run", file.name, "--json", "--out", out] + ([] if report else ["--no-report"]) + (["--anew"] if anew else [])
        call(arguments + values(set, seed=seed, threads=threads, until=until, files=files, plugins=plugins), progress)
    return open_run(out)


def resume(directory: str, *, threads: Optional[int] = None, plugins: Sequence[str] = (), progress: Optional[Progress] = None) -> Run:
    """Continues a stopped run from its newest snapshot."""
    call(["resume", directory, "--json", "--no-report"] + values(None, threads=threads, plugins=plugins), progress)
    return open_run(directory)


def sweep(description: Description, *, set: Mapping[str, Any], seeds: Optional[str] = None, jobs: Optional[int] = None, out: Optional[str] = None,
          progress: Optional[Progress] = None) -> Dict[str, Any]:
    """Runs a description for every combination of values and seeds; returns the outcome of each member. ``open_run`` opens its ``directory``."""
    with DescriptionFile(description) as file:
        return json.loads(call(["sweep", file.name, "--json"] + values(set, seeds=seeds, jobs=jobs, out=out), progress))


def check(description: Description, *, set: Optional[Mapping[str, Any]] = None, files: Sequence[str] = (), plugins: Sequence[str] = ()) -> List[Diagnostic]:
    """Checks a description; returns every mistake and warning."""
    with DescriptionFile(description) as file:
        document = json.loads(call(["check", file.name, "--json"] + values(set, files=files, plugins=plugins), accept=(0, 1)))
    return [Diagnostic.of(found) for found in document["diagnostics"]]


def export(directory: str, *, at: Optional[str] = None, format: str = "npz", out: Optional[str] = None) -> List[str]:
    """Writes the network of a run at a moment; returns the files."""
    return call(["export", directory, "--format", format] + values(None, at=at, out=out)).splitlines()


def connectome(directory: str, *, at: Optional[str] = None, recorder: Optional[str] = None) -> np.ndarray:
    """The synapses at a moment of a run that recorded rewiring, as a structured numpy array."""
    text = call(["connectome", directory] + values(None, at=at, recorder=recorder))
    return np.atleast_1d(np.genfromtxt(io.StringIO(text), delimiter=",", names=True, dtype=None, encoding="utf-8"))
