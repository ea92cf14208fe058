using System.Runtime.InteropServices;
using NeuroForge.Engine.Ranks;

namespace NeuroForge.Cli.Terminal;

/// <summary>The signals that ask a command to end, while they are handled: Ctrl-C, a termination request, and a closed terminal or lost
/// connection.</summary>
/// <param name="handler">Handles them.</param>
internal sealed class Signals(Action<PosixSignalContext> handler) : IDisposable
{
    /// <summary>SIGUSR1 of Linux, which launchers of ranks pass on at once and without a limit of time.</summary>
    private const PosixSignal User = (PosixSignal)10;

    private static readonly PosixSignal[] OfLaunchers = RankLauncher.IsUsed && OperatingSystem.IsLinux() ? [User] : [];
    private static readonly PosixSignal[] Ending = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, .. OfLaunchers];

    private readonly PosixSignalRegistration[] _handled = Array.ConvertAll(Ending, signal => PosixSignalRegistration.Create(signal, handler));

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_handled, signal => signal.Dispose());
}
