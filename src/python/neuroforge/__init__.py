"""Runs NeuroForge and reads its results as numpy arrays. Needs Python 3.9 or later and numpy."""

from .commands import check, connectome, export, resume, run, sweep
from .errors import DescriptionError, Diagnostic, NeuroForgeError, Stopped
from .live import Live, Sample, Spike, live
from .results import Recording, Run, open_run

__all__ = [
    "DescriptionError", "Diagnostic", "Live", "NeuroForgeError", "Recording", "Run", "Sample", "Spike", "Stopped",
    "check", "connectome", "export", "live", "open_run", "resume", "run", "sweep",
]
