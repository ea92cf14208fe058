using System.Runtime.InteropServices;

namespace NeuroForge.Cli.Terminal;

/// <summary>The signals that ask a command to end, while they are handled: Ctrl-C, a termination request, and a closed terminal or lost connection.</summary>
/// <param name="handler">Handles them.</param>
internal sealed class Signals(Action<PosixSignalContext> handler) : IDisposable
{
    private static readonly PosixSignal[] Ending = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly PosixSignalRegistration[] _handled = Array.ConvertAll(Ending, signal => PosixSignalRegistration.Create(signal, handler));

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_handled, signal => signal.Dispose());
}
