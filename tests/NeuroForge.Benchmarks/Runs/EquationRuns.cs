namespace NeuroForge.Benchmarks;

/// <summary>
/// Neuron models as equations against the plugins of the same models, turn by turn: the simulation alone; and what a command costs before its first step,
/// with an empty cache of compiled models, with the model in the cache, and with a plugin, beside Brian2 with the same model, if it is installed.
/// </summary>
internal static class EquationRuns
{
    private static readonly string[] Models = ["iaf-psc-exp", "izhikevich", "aeif-psc-exp", "stdp"];

    private static readonly string[] Started = ["aeif-psc-exp", "stdp"];

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

            Array.ForEach(Started, model => StartUp(model, runs, cache));
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

    /// <summary>
    /// What a command costs up to its first step: ours with an empty cache, from the cache, and with plugins; Brian2's with an empty home folder, and again.
    /// </summary>
    private static void StartUp(string model, int runs, string cache)
    {
        var (cold, warm, plugin, extra) = (new Figures(), new Figures(), new Figures(), new Figures());
        var (brianCold, brianWarm, sooner) = (new Figures(), new Figures(), new Figures());
        for (var run = -1; run < runs; run++)
        {
            Directory.Delete(cache, recursive: true);
            var (first, second, other) = (OneStep($"equations-{model}"), OneStep($"equations-{model}"), OneStep($"plugin-{model}"));
            var brian = run < 0 ? default : Brian(model);
            if (run >= 0)
            {
                cold.Add(first);
                warm.Add(second);
                plugin.Add(other);
                extra.Add(second - other);
                brianCold.Add(brian.Cold);
                brianWarm.Add(brian.Warm);
                sooner.Add(brian.Cold / first);
            }
        }

        Console.WriteLine();
        Console.WriteLine($"{model}, a command of one step, CPU s       min   median      max");
        Console.WriteLine($"  equations, empty cache             {cold}");
        Console.WriteLine($"  equations, in the cache            {warm}");
        Console.WriteLine($"  plugins                            {plugin}");
        Console.WriteLine($"  in the cache - plugins             {extra}");
        Console.WriteLine($"  Brian2, empty cache                {brianCold}");
        Console.WriteLine($"  Brian2, in its cache               {brianWarm}");
        Console.WriteLine($"  Brian2 / equations, empty caches   {sooner}");
    }

    /// <summary>Processor time of Brian2 and its compilers with an empty home folder, and again with what it has kept there; NaN without Brian2.</summary>
    private static (double Cold, double Warm) Brian(string model)
    {
        if (Pruning.Python is not { } python)
        {
            return (double.NaN, double.NaN);
        }

        var home = Directory.CreateTempSubdirectory("neuroforge-benchmark-home-").FullName;
        try
        {
            double Once() => ProcessRun.Of("env", $"HOME={home}", python, Repository.Peer("equations.py"), model).CpuSeconds;
            return (Once(), Once());
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static double OneStep(string network) =>
        NeuroForgeRun.OfFile(Repository.Network(network), "--threads", "1", "--set", "simulation.duration=0.1ms").Process.CpuSeconds;
}
