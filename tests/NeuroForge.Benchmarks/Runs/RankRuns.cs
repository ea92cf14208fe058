using System.Text.Json;

namespace NeuroForge.Benchmarks;

/// <summary>
/// What ranks cost: ranks of one thread compared with as many threads of one process, in turn, and the parts from which the time on more machines can be
/// estimated. It needs Open MPI.
/// </summary>
internal static class RankRuns
{
    private static readonly string[] Launcher = ["--allow-run-as-root", "--oversubscribe", "--bind-to", "none", "--mca", "mpi_yield_when_idle", "1"];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--ranks</c> 2, <c>--runs</c> 5, <c>--scale</c> 0.1 of the microcircuit, <c>--neurons</c> 10000 of the rewiring network;
    /// 0 leaves one out.</param>
    internal static void Run(Options options)
    {
        var (ranks, runs) = ((int)options.Number("--ranks", 2), (int)options.Number("--runs", 5));
        Load.Print("before");
        Console.WriteLine($"{ranks} ranks of one thread, compared with {ranks} threads of one process, simulation only; medians");
        Console.WriteLine("network                  threads s   ranks s    ratio  exchange s  us/slice  rewiring s  kB/simulated s  one process MB  "
            + "each rank MB");
        if (options.Number("--scale", 0.1) is > 0 and var scale)
        {
            Compare("potjans-diesmann-2014", 1, ranks, runs, FormattableString.Invariant($"scale={scale}"));
        }

        if (options.Number("--neurons", 10_000) is > 0 and var neurons)
        {
            Compare("butz-van-ooyen-2013", 25, ranks, runs, $"size_e={neurons * 4 / 5}", $"size_i={neurons / 5}");
        }

        Load.Print("after");
    }

    private static void Compare(string model, double seconds, int ranks, int runs, params string[] settings)
    {
        string[] all = [.. settings, FormattableString.Invariant($"duration={seconds} s")];
        string[] options = [.. all.SelectMany(setting => (string[])["--set", setting]), "--checkpoint", "never"];
        var (threads, ofRanks, ratio) = (new Figures(), new Figures(), new Figures());
        var (exchange, slice, rewiring, kilobytes) = (new Figures(), 0.0, 0.0, 0.0);
        var (alone, each) = (0.0, "");
        for (var run = 0; run < runs; run++)
        {
            using var one = Results(model, "dotnet", [Repository.CommandLine], ["--threads", $"{ranks}", .. options]);
            using var several = Results(model, "mpirun", ["-n", $"{ranks}", .. Launcher, "dotnet", Repository.CommandLine], options);
            var (a, b) = (one.RootElement, several.RootElement);
            if (a.GetProperty("state_hash").GetString() != b.GetProperty("state_hash").GetString())
            {
                throw new InvalidOperationException($"{model} has another state on {ranks} ranks");
            }

            threads.Add(a.GetProperty("simulate_seconds").GetDouble());
            ofRanks.Add(b.GetProperty("simulate_seconds").GetDouble());
            ratio.Add(b.GetProperty("simulate_seconds").GetDouble() / a.GetProperty("simulate_seconds").GetDouble());
            var exchanged = b.GetProperty("exchange");
            exchange.Add(exchanged.GetProperty("seconds").GetDouble());
            kilobytes = exchanged.GetProperty("bytes").GetInt64() / 1e3 / seconds;
            var profile = b.GetProperty("profile");
            slice = exchange.Median / profile.GetProperty("slices").GetInt64() * 1e6;
            rewiring = profile.GetProperty("parts").EnumerateArray().Where(IsRewiring).Sum(part => part.GetProperty("seconds").GetDouble());
            alone = a.GetProperty("peak_memory_bytes").GetInt64() / 1e6;
            each = string.Join(", ", exchanged.GetProperty("peak_memory_bytes").EnumerateArray().Select(Megabytes));
        }

        Console.WriteLine(
            FormattableString.Invariant($"{model,-24} {threads.Median,9:F2} {ofRanks.Median,9:F2} {ratio.Median,8:F2} {exchange.Median,11:F2} {slice,9:F1} ")
                + FormattableString.Invariant($"{rewiring,11:F2} {kilobytes,15:F0} {alone,15:F0}  {each}"));
    }

    private static bool IsRewiring(JsonElement part) => part.GetProperty("phase").GetString() == "rewiring";

    private static string Megabytes(JsonElement bytes) => FormattableString.Invariant($"{bytes.GetInt64() / 1e6:F0}");

    private static JsonDocument Results(string model, string program, string[] command, string[] options)
    {
        var results = Directory.CreateTempSubdirectory("neuroforge-benchmark-").FullName;
        try
        {
            ProcessRun.Of(program, [.. command, "run", Repository.Model(model), "--quiet", "--no-report", "--out", results, .. options]);
            return JsonDocument.Parse(File.ReadAllText(Path.Combine(results, "run.json")));
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }
}
