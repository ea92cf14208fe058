using System.Runtime.InteropServices;

namespace NeuroForge.Cli.Terminal;

/// <summary>
/// Handles Ctrl-C, a termination request, and a closed terminal. The first signal ends the command regularly; the second one ends the process.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Signals _signals;
    private readonly Action? _terminated;

    /// <summary>Begins to handle signals.</summary>
    /// <param name="terminated">Called at the first termination request; null for nothing.</param>
    internal Interruption(Action? terminated = null)
    {
        _terminated = terminated;
        _signals = new(Cancel);
    }

    /// <summary>Cancelled by the first signal.</summary>
    internal CancellationToken Token => _cancellation.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _signals.Dispose();
        _cancellation.Dispose();
    }

    private void Cancel(PosixSignalContext signal)
    {
        signal.Cancel = !_cancellation.IsCancellationRequested;
        if (signal.Cancel && signal.Signal == PosixSignal.SIGTERM)
        {
            _terminated?.Invoke();
        }

        _cancellation.Cancel();
    }
}
