using System.Runtime.InteropServices;

namespace NeuroForge.Cli.Terminal;

/// <summary>
/// The signals that ask a command to end, as long as they are handled: Ctrl-C, a polite request, and a terminal that is closed or a connection that is
/// lost.
/// </summary>
/// <param name="handler">Handles them.</param>
internal sealed class Signals(Action<PosixSignalContext> handler) : IDisposable
{
    private static readonly PosixSignal[] Ending = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly PosixSignalRegistration[] _handled = Array.ConvertAll(Ending, signal => PosixSignalRegistration.Create(signal, handler));

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_handled, signal => signal.Dispose());
}
