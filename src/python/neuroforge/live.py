"""Spikes and samples of a run while it computes."""

import json
from dataclasses import dataclass
from typing import Any, Iterator, List, Mapping, Optional, Sequence, Tuple, Union

import numpy as np

from .process import Description, DescriptionFile, Process, Progress, values
from .results import Run, open_run


@dataclass(frozen=True)
class Spike:
    """A spike: its time in ms, the neuron's population, and its number there."""

    time_ms: float
    population: str
    neuron: int


@dataclass(frozen=True)
class Sample:
    """A sample of a quantity: its stream, the time in ms, and a number for each neuron, population or projection."""

    stream: str
    time_ms: float
    values: np.ndarray


class Live:
    """A run while it computes. It waits for a reader that is slow, so nothing is lost. ``result`` has the results once all has been read."""

    def __init__(self, description: Description, streams: Sequence[str], arguments: List[str], out: Optional[str], progress: Optional[Progress]):
        self._file = DescriptionFile(description)
        self._out = out or self._file.results
        requests = [word for stream in streams for word in ("--stream", stream)]
        self._process = Process(["run", self._file.name, "--json", "--no-report", "--out", self._out] + requests + arguments, progress)
        self.result: Optional[Run] = None

    def __iter__(self) -> Iterator[Union[Spike, Sample]]:
        for line in self._process.output:
            item = json.loads(line)
            if item["event"] == "spike":
                yield Spike(item["time_ms"], item["population"], item["neuron"])
            else:
                yield Sample(item["stream"], item["time_ms"], np.array(item["values"], dtype=float))
        with self._file:
            self._process.finish()
        self.result = open_run(self._out)

    def stop(self) -> None:
        """Stops the run in good order; what follows in the loop is what it had sent, and then the exception Stopped."""
        self._process.stop()


def live(description: Description, *, spikes: Sequence[str] = (), samples: Sequence[Tuple[str, ...]] = (), set: Optional[Mapping[str, Any]] = None,
         seed: Optional[int] = None, threads: Optional[int] = None, out: Optional[str] = None, until: Optional[str] = None, files: Sequence[str] = (),
         plugins: Sequence[str] = (), anew: bool = False, progress: Optional[Progress] = None) -> Live:
    """Runs a description and sends spikes of populations and samples of quantities while it computes.

    A sample is ``(quantity, populations or projections separated by commas, interval)`` or the same with a reduction, such as
    ``("v_m", "E", "1 ms")`` and ``("firing_rate", "E,I", "100 ms", "mean")``. Its ``stream`` is these words, joined by colons.
    """
    streams = (["spikes:" + ",".join(spikes)] if spikes else []) + [":".join(sample) for sample in samples]
    arguments = (["--anew"] if anew else []) + values(set, seed=seed, threads=threads, until=until, files=files, plugins=plugins)
    return Live(description, streams, arguments, out, progress)
