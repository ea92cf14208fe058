namespace NeuroForge.Benchmarks;

/// <summary>A peer and NeuroForge on some threads, turn by turn.</summary>
internal sealed class Contest(Peer peer, int threads)
{
    private readonly Figures _peer = new();
    private readonly Figures _peerCpu = new();
    private readonly Figures _simulate = new();
    private readonly Figures _whole = new();
    private readonly Figures _cpu = new();
    private readonly Figures _ratio = new();
    private readonly Figures _wholeRatio = new();

    /// <summary>Lets both run once.</summary>
    internal void Meet(Func<Peer, ProcessRun> runPeer, Func<int, NeuroForgeRun> run)
    {
        var theirs = runPeer(peer);
        var ours = run(threads);
        _peer.Add(theirs.Seconds);
        _peerCpu.Add(theirs.CpuSeconds);
        _simulate.Add(ours.SimulateSeconds);
        _whole.Add(ours.Process.Seconds);
        _cpu.Add(ours.Process.CpuSeconds);
        _ratio.Add(theirs.Seconds / ours.SimulateSeconds);
        _wholeRatio.Add(theirs.Seconds / ours.Process.Seconds);
    }

    /// <summary>Prints the figures.</summary>
    internal void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"{peer.Name} against {threads} thread{(threads > 1 ? "s" : "")}");
        Console.WriteLine("                                  min   median      max");
        Console.WriteLine($"  peer, s                    {_peer}");
        Console.WriteLine($"  peer, CPU s                {_peerCpu}");
        Console.WriteLine($"  simulation, s              {_simulate}");
        Console.WriteLine($"  whole process, s           {_whole}");
        Console.WriteLine($"  whole process, CPU s       {_cpu}");
        Console.WriteLine($"  peer / simulation          {_ratio}");
        Console.WriteLine($"  peer / whole process       {_wholeRatio}");
    }
}
