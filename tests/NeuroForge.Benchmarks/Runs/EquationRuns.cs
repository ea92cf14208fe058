namespace NeuroForge.Benchmarks;

/// <summary>
/// Neuron models as equations against the plugins of the same models, turn by turn: the simulation alone; and what a command costs before its first step,
/// with an empty cache of compiled models, with the model in the cache, and with a plugin.
/// </summary>
internal static class EquationRuns
{
    private static readonly string[] Models = ["iaf-psc-exp", "izhikevich", "aeif-psc-exp"];

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 5.</param>
    internal static void Run(Options options)
    {
        var cache = Directory.CreateTempSubdirectory("neuroforge-benchmark-cache-").FullName;
        Environment.SetEnvironmentVariable("NEUROFORGE_CACHE", cache);
        try
        {
            var runs = (int)options.Number("--runs", 5);
            Load.Print("before");
            foreach (var model in Models)
            {
                Compare(model, runs);
            }

            StartUp(runs, cache);
            Load.Print("after");
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    private static void Compare(string model, int runs)
    {
        var (equations, plugin, ratio) = (new Figures(), new Figures(), new Figures());
        for (var run = -1; run < runs; run++)
        {
            var own = NeuroForgeRun.OfFile(Repository.Network($"equations-{model}"), "--threads", "1").SimulateCpuSeconds;
            var shipped = NeuroForgeRun.OfFile(Repository.Network($"plugin-{model}"), "--threads", "1").SimulateCpuSeconds;
            if (run >= 0)
            {
                equations.Add(own);
                plugin.Add(shipped);
                ratio.Add(own / shipped);
            }
        }

        Console.WriteLine();
        Console.WriteLine($"{model}, CPU s of the simulation          min   median      max");
        Console.WriteLine($"  equations                          {equations}");
        Console.WriteLine($"  plugin                             {plugin}");
        Console.WriteLine($"  equations / plugin                 {ratio}");
    }

    private static void StartUp(int runs, string cache)
    {
        var (cold, warm, plugin) = (new Figures(), new Figures(), new Figures());
        for (var run = -1; run < runs; run++)
        {
            Directory.Delete(cache, recursive: true);
            var (first, second, other) = (OneStep("equations-aeif-psc-exp"), OneStep("equations-aeif-psc-exp"), OneStep("plugin-aeif-psc-exp"));
            if (run >= 0)
            {
                cold.Add(first);
                warm.Add(second);
                plugin.Add(other);
            }
        }

        Console.WriteLine();
        Console.WriteLine("a command of one step, CPU s              min   median      max");
        Console.WriteLine($"  equations, empty cache             {cold}");
        Console.WriteLine($"  equations, in the cache            {warm}");
        Console.WriteLine($"  plugin                             {plugin}");
    }

    private static double OneStep(string network) =>
        NeuroForgeRun.OfFile(Repository.Network(network), "--threads", "1", "--set", "simulation.duration=0.1ms").Process.CpuSeconds;
}
