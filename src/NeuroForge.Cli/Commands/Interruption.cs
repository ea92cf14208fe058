using System.Runtime.InteropServices;

namespace NeuroForge.Cli;

/// <summary>Ctrl-C, and a polite request to end. The first signal ends what is running in good order; a second one is left to end the process.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly PosixSignalRegistration _interrupted;
    private readonly PosixSignalRegistration _terminated;

    internal Interruption()
    {
        _interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        _terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
    }

    /// <summary>Is cancelled by the first signal.</summary>
    internal CancellationToken Token => _cancellation.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupted.Dispose();
        _terminated.Dispose();
        _cancellation.Dispose();
    }

    private void Cancel(PosixSignalContext signal)
    {
        signal.Cancel = !_cancellation.IsCancellationRequested;
        _cancellation.Cancel();
    }
}
