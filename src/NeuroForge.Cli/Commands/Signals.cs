using System.Runtime.InteropServices;

namespace NeuroForge.Cli;

/// <summary>The signals that ask a command to end: Ctrl-C, a polite request, and a terminal that is closed or a connection that is lost.</summary>
internal static class Signals
{
    private static readonly PosixSignal[] Ending = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    /// <summary>Has them handled until what is returned is disposed of.</summary>
    internal static PosixSignalRegistration[] Handle(Action<PosixSignalContext> handler) => Array.ConvertAll(Ending, signal => PosixSignalRegistration.Create(signal, handler));
}
