namespace NeuroForge.Benchmarks;

/// <summary>
/// Diffusive plasticity against the same experiment in plain C, turn by turn. The peer is written so that a compiler can vectorise it; 5 times faster is
/// what the project promises against one that is not.
/// </summary>
internal static class Diffusive
{
    private static readonly (string Variant, string Model)[] Variants =
    [
        ("published", "sweeney-clopath-2017-diffusive"), ("standard", "sweeney-clopath-2017-standard")
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 5, <c>--steps</c> 2500000.</param>
    internal static void Run(Options options)
    {
        var steps = (long)options.Number("--steps", 2_500_000);
        var folder = Directory.CreateTempSubdirectory("neuroforge-benchmark-").FullName;
        var peer = Peer.Plain("diffusive.c", folder);
        Load.Print("before");
        foreach (var (variant, model) in Variants)
        {
            var duel = new Duel($"{model}, {steps} steps, against plain C");
            for (var run = 1; run <= options.Number("--runs", 5); run++)
            {
                duel.Add(peer.Run(variant, $"{steps}", $"{run}").Seconds, NeuroForgeRun.Of(model, 1, $"duration={steps} ms"));
            }

            duel.Print();
        }

        Load.Print("after");
        Directory.Delete(folder, recursive: true);
    }
}
