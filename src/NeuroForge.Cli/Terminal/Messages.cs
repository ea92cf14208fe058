using System.CommandLine;
using NeuroForge.Cli.Structured;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Terminal;

/// <summary>Warnings and errors of a command, on standard error: as text, or with <c>--json</c> as lines of JSON.</summary>
internal abstract class Messages
{
    /// <summary>The messages in the form that the command line asks for.</summary>
    internal static Messages For(ParseResult parsed) => JsonOption.IsGiven(parsed) ? new JsonMessages() : new TextMessages();

    /// <summary>Reports a warning without a place in a description.</summary>
    internal abstract void Warn(string warning);

    /// <summary>Reports advice after an error.</summary>
    internal abstract void Advise(string advice);

    /// <summary>Reports a mistake in a description or a warning about it.</summary>
    /// <param name="diagnostic">The mistake, with its place.</param>
    /// <param name="member">The member of a sweep that it belongs to; null for none.</param>
    internal abstract void Report(Diagnostic diagnostic, string? member = null);

    /// <summary>Reports the failure of the command.</summary>
    /// <param name="message">The reason, and what to do.</param>
    /// <param name="exitCode">The exit code that it causes.</param>
    /// <param name="member">The member of a sweep that failed; null for the whole command.</param>
    internal abstract void Fail(string message, int exitCode, string? member = null);
}
