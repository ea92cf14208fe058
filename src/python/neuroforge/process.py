"""Commands of NeuroForge as processes."""

import json
import os
import shlex
import signal
import subprocess
import tempfile
import threading
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Union

from .errors import event_of, raise_for

Description = Union[str, "os.PathLike[str]", Mapping[str, Any]]
Progress = Callable[[Dict[str, Any]], None]


def command() -> List[str]:
    """The command line of NeuroForge: that of the environment variable NEUROFORGE, or ``neuroforge``."""
    return shlex.split(os.environ.get("NEUROFORGE", "neuroforge"))


def values(assignments: Optional[Mapping[str, Any]], **options: Any) -> List[str]:
    """Arguments for values of ``--set`` and for options, without those that are None."""
    arguments: List[str] = []
    for name, value in (assignments or {}).items():
        arguments += ["--set", f"{name}={value if isinstance(value, str) else json.dumps(value)}"]
    for name, value in options.items():
        for one in ([] if value is None else value if isinstance(value, (list, tuple)) else [value]):
            arguments += ["--" + name.replace("_", "-"), str(one)]
    return arguments


class Process:
    """A command while it runs; lines of its standard error are collected."""

    def __init__(self, arguments: List[str], progress: Optional[Progress] = None):
        self.events: List[Dict[str, Any]] = []
        self._progress = progress
        self._is_asked = False
        self._process = subprocess.Popen(command() + arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def output(self):
        """Its standard output."""
        return self._process.stdout

    def stop(self) -> None:
        """Asks it, once, to end in good order, with a snapshot to resume from: a second signal would end it at once."""
        if not self._is_asked:
            self._is_asked = True
            self._process.send_signal(signal.SIGTERM)

    def finish(self, accept: Sequence[int] = (0,)) -> None:
        """Waits for its end, and raises the exception for an exit code that is not accepted."""
        self._process.wait()
        self._reader.join()
        self._process.stdout.close()
        self._process.stderr.close()
        if self._process.returncode not in accept:
            raise_for(self._process.returncode, self.events)

    def _read(self) -> None:
        for line in self._process.stderr:
            event = event_of(line)
            if event["event"] != "progress":
                self.events.append(event)
            elif self._progress:
                self._progress(event)


def call(arguments: List[str], progress: Optional[Progress] = None, accept: Sequence[int] = (0,)) -> str:
    """Calls a command and returns what it printed. An interruption from the keyboard stops it in good order."""
    process = Process(arguments, progress)
    try:
        output = process.output.read()
    except KeyboardInterrupt:
        process.stop()
        output = process.output.read()
    process.finish(accept)
    return output


class DescriptionFile:
    """A description as a file: its own, or a temporary one for a dictionary."""

    def __init__(self, description: Description):
        self._folder: Optional[tempfile.TemporaryDirectory] = None
        if not isinstance(description, Mapping):
            self.name = os.fspath(description)
            return
        self._folder = tempfile.TemporaryDirectory()
        self.name = os.path.join(self._folder.name, f"{description.get('name', 'model')}.json")
        with open(self.name, "w", encoding="utf-8") as stream:
            json.dump(description, stream)

    @property
    def results(self) -> str:
        """The usual folder for results."""
        return os.path.join("runs", os.path.splitext(os.path.basename(self.name))[0])

    def __enter__(self) -> "DescriptionFile":
        return self

    def __exit__(self, *_: Any) -> None:
        if self._folder:
            self._folder.cleanup()
            self._folder = None
