"""Failures of NeuroForge as exceptions."""

import json
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Optional


@dataclass
class Diagnostic:
    """A mistake in a description or a warning about it, with its place."""

    file: str
    line: int
    column: int
    severity: str
    code: str
    message: str
    path: str = ""
    advice: Optional[str] = None

    @staticmethod
    def of(event: Dict[str, Any]) -> "Diagnostic":
        """The diagnostic of a line or document of JSON."""
        return Diagnostic(**{name: event[name] for name in ("file", "line", "column", "severity", "code", "message", "path", "advice")})

    def __str__(self) -> str:
        place = " - ".join(part for part in (f"at {self.path}" if self.path else "", self.advice or "") if part)
        return f"{self.file}:{self.line}:{self.column}  {self.severity} {self.code}: {self.message}" + (f"\n    {place}" if place else "")


class NeuroForgeError(Exception):
    """A command failed. ``code`` is its exit code."""

    def __init__(self, code: int, message: str, diagnostics: Iterable[Diagnostic] = ()):
        super().__init__(message or f"neuroforge ended with exit code {code}")
        self.code = code
        self.diagnostics: List[Diagnostic] = list(diagnostics)


class DescriptionError(NeuroForgeError):
    """A description cannot be run. ``diagnostics`` has every mistake with file, line, column, path and advice."""


class Stopped(NeuroForgeError):
    """A run was stopped before its end; ``neuroforge.resume`` continues it."""


def event_of(line: str) -> Dict[str, Any]:
    """A line of standard error: an object of JSON, or text of the runtime or of a command without ``--json``."""
    try:
        event = json.loads(line)
    except ValueError:
        event = None
    return event if isinstance(event, dict) and "event" in event else {"event": "text", "message": line.rstrip("\n")}


def raise_for(code: int, events: Iterable[Dict[str, Any]]) -> None:
    """Raises the exception for an exit code."""
    events = list(events)
    errors = [Diagnostic.of(event) for event in events if event["event"] == "diagnostic" and event["severity"] == "error"]
    words = [str(error) for error in errors] + [event["message"] for event in events if event["event"] in ("error", "advice", "text")]
    raise {1: DescriptionError, 130: Stopped}.get(code, NeuroForgeError)(code, "\n".join(words), errors)
