"""The commands of NeuroForge, each as a process of its own."""

import json
import os
import shlex
import signal
import subprocess
import tempfile
import threading
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Union

from .errors import Diagnostic, raise_for
from .results import Run, open_run

Description = Union[str, "os.PathLike[str]", Mapping[str, Any]]


def command() -> List[str]:
    """The command line of NeuroForge: that of the environment variable NEUROFORGE, or ``neuroforge``."""
    return shlex.split(os.environ.get("NEUROFORGE", "neuroforge"))


def run(description: Description, *, set: Optional[Mapping[str, Any]] = None, seed: Optional[int] = None, threads: Optional[int] = None,
        out: Optional[str] = None, until: Optional[str] = None, files: Sequence[str] = (), plugins: Sequence[str] = (), anew: bool = False,
        report: bool = False, progress: Optional[Callable[[str], None]] = None) -> Run:
    """Runs a description, which is a file or a dictionary, and returns its results.

    ``set`` gives named parameters, or values by their path, other values. ``progress`` receives each line that the run writes meanwhile.
    """
    with _File(description) as file:
        out = out or os.path.join("runs", _name(file))
        arguments = ["run", file, "--out", out] + ([] if report else ["--no-report"]) + (["--anew"] if anew else [])
        arguments += _values(set, seed=seed, threads=threads, until=until, files=files, plugins=plugins)
        _call(arguments, progress)
    return open_run(out)


def resume(directory: str, *, threads: Optional[int] = None, plugins: Sequence[str] = (), progress: Optional[Callable[[str], None]] = None) -> Run:
    """Continues a stopped run from its newest snapshot."""
    _call(["resume", directory, "--no-report"] + _values(None, threads=threads, plugins=plugins), progress)
    return open_run(directory)


def sweep(description: Description, *, set: Mapping[str, Any], seeds: Optional[str] = None, jobs: Optional[int] = None, out: Optional[str] = None,
          progress: Optional[Callable[[str], None]] = None) -> Dict[str, Any]:
    """Runs a description for every combination of values and seeds; returns the summary that ``--json`` prints."""
    with _File(description) as file:
        arguments = ["sweep", file, "--json"] + _values(set, seeds=seeds, jobs=jobs, out=out)
        return json.loads(_call(arguments, progress))


def check(description: Description, *, set: Optional[Mapping[str, Any]] = None, files: Sequence[str] = (), plugins: Sequence[str] = ()) -> List[Diagnostic]:
    """Checks a description; returns its warnings, and raises DescriptionError for mistakes."""
    with _File(description) as file:
        process = subprocess.run(
            command() + ["check", file] + _values(set, files=files, plugins=plugins), capture_output=True, text=True, check=False)
    raise_for(process.returncode, process.stderr)
    return Diagnostic.parse(process.stderr)


def export(directory: str, *, at: Optional[str] = None, format: str = "npz", out: Optional[str] = None) -> List[str]:
    """Writes the network of a run at a moment; returns the files."""
    return _call(["export", directory, "--format", format] + _values(None, at=at, out=out)).splitlines()


def connectome(directory: str, *, at: Optional[str] = None, recorder: Optional[str] = None):
    """The synapses at a moment of a run that recorded rewiring, as a structured numpy array."""
    import io

    import numpy as np
    text = _call(["connectome", directory] + _values(None, at=at, recorder=recorder))
    return np.genfromtxt(io.StringIO(text), delimiter=",", names=True, dtype=None, encoding="utf-8")


def _values(values: Optional[Mapping[str, Any]], **options: Any) -> List[str]:
    arguments: List[str] = []
    for name, value in (values or {}).items():
        arguments += ["--set", f"{name}={value if isinstance(value, str) else json.dumps(value)}"]
    for name, value in options.items():
        for one in ([] if value is None else value if isinstance(value, (list, tuple)) else [value]):
            arguments += ["--" + name.replace("_", "-"), str(one)]
    return arguments


def _call(arguments: List[str], progress: Optional[Callable[[str], None]] = None) -> str:
    """Calls the command; an interruption from the keyboard stops it in good order, with a snapshot."""
    lines: List[str] = []
    process = subprocess.Popen(command() + arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def read() -> None:
        for line in process.stderr:
            lines.append(line)
            if progress:
                progress(line.rstrip("\n"))

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    try:
        output = process.stdout.read()
        process.wait()
    except KeyboardInterrupt:
        process.send_signal(signal.SIGTERM)
        output = process.stdout.read()
        process.wait()
    reader.join()
    raise_for(process.returncode, "".join(lines))
    return output


def _name(file: str) -> str:
    return os.path.splitext(os.path.basename(file))[0]


class _File:
    """A description as a file: its own, or a temporary one for a dictionary."""

    def __init__(self, description: Description):
        self._description = description
        self._folder: Optional[tempfile.TemporaryDirectory] = None

    def __enter__(self) -> str:
        if not isinstance(self._description, Mapping):
            return os.fspath(self._description)
        self._folder = tempfile.TemporaryDirectory()
        file = os.path.join(self._folder.name, f"{self._description.get('name', 'model')}.json")
        with open(file, "w", encoding="utf-8") as stream:
            json.dump(self._description, stream)
        return file

    def __exit__(self, *_: Any) -> None:
        if self._folder:
            self._folder.cleanup()
