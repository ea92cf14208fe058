using System.Text.Json;

namespace NeuroForge.Benchmarks;

/// <summary>
/// Networks of static synapses against Brian2's standalone C++ on one thread: benchmark 1 of Brette and others (2007) with 4,000 and 40,000 neurons, and the
/// sparse network of Brunel (2000) with 12,500. Processor time of the simulation alone, compiling and preparation left out.
/// </summary>
internal static class Standalone
{
    private static readonly (string Model, int Neurons, double Seconds, string[] Settings)[] Networks =
    [
        ("coba", 4_000, 5, []),
        ("coba", 40_000, 1, ["size_e=32000", "size_i=8000", "p=0.002"]),
        ("brunel", 12_500, 1, []),
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 3, <c>--share</c> 1 of the simulated time.</param>
    internal static void Run(Options options)
    {
        if (Pruning.Python is null)
        {
            Console.WriteLine("Brian2 is not installed (apt-get install python3-brian), so there is nothing to compare with.");
        }

        Load.Print("before");
        foreach (var (model, neurons, seconds, settings) in Networks)
        {
            Meet(model, neurons, seconds * options.Number("--share", 1), settings, (int)options.Number("--runs", 3));
        }

        Load.Print("after");
    }

    private static void Meet(string model, int neurons, double seconds, string[] settings, int runs)
    {
        var (peer, own, ratio) = (new Figures(), new Figures(), new Figures());
        var (peerRate, rate) = (double.NaN, double.NaN);
        for (var run = 1; run <= runs; run++)
        {
            var theirs = Pruning.Python is { } python ? Brian(python, model, neurons, seconds, run) : (double.NaN, double.NaN);
            var ours = NeuroForgeRun.OfFile(
                Repository.Network(model),
                ["--threads", "1", .. settings.Append($"duration={seconds} s").Append($"seed={run}").SelectMany(s => (string[])["--set", s])]);
            (peerRate, rate) = (theirs.Item2, ours.Spikes / seconds / neurons);
            peer.Add(theirs.Item1 / seconds);
            own.Add(ours.SimulateCpuSeconds / seconds);
            ratio.Add(theirs.Item1 / ours.SimulateCpuSeconds);
        }

        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"{model}, {neurons} neurons, {seconds} s simulated, {peerRate:F1} and {rate:F1} Hz"));
        Console.WriteLine("                                  min   median      max");
        Console.WriteLine($"  Brian2, CPU s per s        {peer}");
        Console.WriteLine($"  NeuroForge, CPU s per s    {own}");
        Console.WriteLine($"  Brian2 / NeuroForge        {ratio}");
    }

    private static (double Seconds, double Rate) Brian(string python, string model, int neurons, double seconds, int seed)
    {
        var run = ProcessRun.Of(python, Repository.Peer("standalone.py"), model, $"{neurons}", FormattableString.Invariant($"{seconds}"), $"{seed}");
        using var json = JsonDocument.Parse(run.Output.Trim().Split('\n')[^1]);
        return (json.RootElement.GetProperty("simulate_seconds").GetDouble(), json.RootElement.GetProperty("rate").GetDouble());
    }
}
