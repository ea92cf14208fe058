namespace NeuroForge.Benchmarks;

/// <summary>
/// Another program and NeuroForge on one thread, turn by turn so that both meet the same machine: the simulated time alone, start and preparation left out.
/// </summary>
/// <param name="title">What is run.</param>
internal sealed class Duel(string title)
{
    private readonly Figures _peer = new();
    private readonly Figures _simulate = new();
    private readonly Figures _whole = new();
    private readonly Figures _ratio = new();

    /// <summary>Adds a turn.</summary>
    /// <param name="peerSeconds">What the other program took to simulate.</param>
    /// <param name="run">What NeuroForge took.</param>
    internal void Add(double peerSeconds, NeuroForgeRun run)
    {
        _peer.Add(peerSeconds);
        _simulate.Add(run.SimulateSeconds);
        _whole.Add(run.Process.Seconds);
        _ratio.Add(peerSeconds / run.SimulateSeconds);
    }

    /// <summary>Prints the figures.</summary>
    internal void Print()
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine("                                  min   median      max");
        Console.WriteLine($"  peer, s                    {_peer}");
        Console.WriteLine($"  simulation, s              {_simulate}");
        Console.WriteLine($"  whole command, s           {_whole}");
        Console.WriteLine($"  peer / simulation          {_ratio}");
    }
}
