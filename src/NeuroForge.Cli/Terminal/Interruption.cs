using System.Runtime.InteropServices;

namespace NeuroForge.Cli.Terminal;

/// <summary>
/// Ctrl-C, a polite request to end, and a terminal that is closed. The first signal ends what is running in good order; a second one is left to end the
/// process.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Signals _signals;

    internal Interruption() => _signals = new(Cancel);

    /// <summary>Is cancelled by the first signal.</summary>
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
        _cancellation.Cancel();
    }
}
