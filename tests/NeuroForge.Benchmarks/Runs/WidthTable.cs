namespace NeuroForge.Benchmarks;

/// <summary>
/// The headline figures for each width of vectors, as a table. CPU seconds on one thread, since others use the machine as well; a peer and NeuroForge in
/// turn, and the median of the ratios of such pairs.
/// </summary>
internal static class WidthTable
{
    private const string Ramp = "carlson-2013-ramp";

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 5; <c>--main</c> 200, <c>--ramp</c> 1000, <c>--pruning</c> 40 s and <c>--diffusion</c> 2500000 steps simulated, 0 to
    /// leave a row out.</param>
    internal static void Run(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-benchmark-").FullName;
        var runs = (int)options.Number("--runs", 5);
        var settings = VectorSetting.OfThisMachine();
        Load.Print("before");
        Row("", setting => setting.Name);
        Row("", _ => "---");
        if (options.Number("--main", 200) is > 0 and var simulated)
        {
            Row($"main job, {simulated} s: times faster than plain C", setting => Ratio(runs, setting, MainJob(setting, simulated, folder)));
        }

        if (options.Number("--diffusion", 2_500_000) is > 0 and var steps)
        {
            RowWithFma($"diffusion, {steps} steps: times faster than plain C", setting => Ratio(runs, setting, Diffusion(setting, (long)steps, folder)));
        }

        if (options.Number("--ramp", 1000) is > 0 and var ramp)
        {
            RowWithFma($"ramp, {ramp} s: ns a step", setting => StepTime(runs, setting, ramp));
        }

        if (options.Number("--pruning", 40) is > 0 and var pruned && Pruning.Python is { } python)
        {
            RowWithFma($"pruning, {pruned} s: times faster than Brian2", setting => Ratio(runs, setting, Regrowth(python, pruned)));
        }

        Load.Print("after");
        Directory.Delete(folder, recursive: true);

        void RowWithFma(string figure, Func<VectorSetting, string> cell) => Row(figure, setting => setting.HasFma ? cell(setting) : "");

        void Row(string figure, Func<VectorSetting, string> cell) => Console.WriteLine($"| {figure} | {string.Join(" | ", settings.Select(cell))} |");
    }

    /// <summary>The median of the ratios of some pairs, and of our own CPU seconds.</summary>
    private static string Ratio(int runs, VectorSetting setting, (Func<int, double> Peer, Func<double> Ours) pair)
    {
        var (ratios, seconds) = (new Figures(), new Figures());
        for (var run = 1; run <= runs; run++)
        {
            var peer = pair.Peer(run);
            var ours = setting.Apply(pair.Ours);
            ratios.Add(peer / ours);
            seconds.Add(ours);
        }

        return FormattableString.Invariant($"{ratios.Median:F1} ({seconds.Median:F2} s)");
    }

    private static (Func<int, double> Peer, Func<double> Ours) MainJob(VectorSetting setting, double seconds, string folder)
    {
        var peer = Peer.Plain("msp_tutorial.c", folder, setting.Architecture);
        return (
            _ => peer.Run("10000", FormattableString.Invariant($"{seconds * 1000}"), "1").CpuSeconds,
            () => NeuroForgeRun.Of("nest-structural-plasticity-tutorial", 1, $"duration={seconds} s", "update_interval=10000 ms").Process.CpuSeconds);
    }

    private static (Func<int, double> Peer, Func<double> Ours) Diffusion(VectorSetting setting, long steps, string folder)
    {
        var peer = Peer.Plain("diffusive.c", folder, setting.Architecture);
        return (
            run => peer.Run("published", $"{steps}", $"{run}").CpuSeconds,
            () => NeuroForgeRun.Of("sweeney-clopath-2017-diffusive", 1, $"duration={steps} ms").Process.CpuSeconds);
    }

    private static (Func<int, double> Peer, Func<double> Ours) Regrowth(string python, double seconds) => (
        run => Pruning.Brian(python, "anywhere", seconds, run, "cpu_seconds"),
        () => NeuroForgeRun.Of("pruning-anywhere", 1, $"duration={seconds} s").Process.CpuSeconds);

    /// <summary>What a step takes, start-up left out: the difference of a long and a short run.</summary>
    private static string StepTime(int runs, VectorSetting setting, double seconds)
    {
        var steps = new Figures();
        for (var run = 0; run < runs; run++)
        {
            var (whole, tenth) = (setting.Apply(() => Cpu(seconds)), setting.Apply(() => Cpu(seconds / 10)));
            steps.Add((whole - tenth) / (0.9 * seconds) * 1e6);
        }

        return FormattableString.Invariant($"{steps.Median:F0}");
    }

    private static double Cpu(double seconds) => NeuroForgeRun.Of(Ramp, 1, FormattableString.Invariant($"duration={seconds} s")).Process.CpuSeconds;
}
