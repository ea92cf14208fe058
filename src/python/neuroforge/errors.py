"""Failures of NeuroForge as exceptions."""

import re
from dataclasses import dataclass
from typing import List, Optional

_HEAD = re.compile(r"^(?P<file>.*?):(?P<line>\d+):(?P<column>\d+)\s+(?P<severity>error|warning) (?P<code>NF\d{4}): (?P<message>.*)$")
_PATH = re.compile(r"^    at (?P<path>\S*)(?: - (?P<advice>.*))?$")


@dataclass
class Diagnostic:
    """A mistake or a doubt in a description, with its place."""

    file: str
    line: int
    column: int
    severity: str
    code: str
    message: str
    path: str = ""
    advice: Optional[str] = None

    @staticmethod
    def parse(text: str) -> List["Diagnostic"]:
        """The diagnostics in the output of a command."""
        found: List[Diagnostic] = []
        for line in text.splitlines():
            head = _HEAD.match(line)
            if head:
                fields = head.groupdict()
                found.append(Diagnostic(
                    fields["file"], int(fields["line"]), int(fields["column"]), fields["severity"], fields["code"], fields["message"]))
                continue
            path = _PATH.match(line)
            if path and found and not found[-1].path:
                found[-1].path, found[-1].advice = path["path"], path["advice"]
        return found


class NeuroForgeError(Exception):
    """A command failed. ``code`` is its exit code, ``output`` what it wrote to standard error."""

    def __init__(self, code: int, output: str):
        super().__init__(output.strip() or f"neuroforge ended with exit code {code}")
        self.code = code
        self.output = output


class DescriptionError(NeuroForgeError):
    """A description cannot be run. ``diagnostics`` has every mistake with file, line, column, path and advice."""

    def __init__(self, code: int, output: str):
        super().__init__(code, output)
        self.diagnostics = [d for d in Diagnostic.parse(output) if d.severity == "error"]


class Stopped(NeuroForgeError):
    """A run was stopped before its end; ``neuroforge.resume`` continues it."""


def raise_for(code: int, output: str) -> None:
    """Raises the exception for an exit code other than 0."""
    if code == 0:
        return
    raise {1: DescriptionError, 130: Stopped}.get(code, NeuroForgeError)(code, output)
