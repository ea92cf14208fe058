namespace NeuroForge.Benchmarks;

/// <summary>
/// What a run costs before its first step, in CPU time of the whole process: a person types commands all day. Each line does a
/// little more than the one above, so their differences are the phases. The first run of each, which also warms the disk, is left out.
/// </summary>
internal static class StartUp
{
    private const string Model = "butz-van-ooyen-2013";

    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 20.</param>
    internal static void Run(Options options)
    {
        var steps = Commands().Select(c => (c.Phase, c.Arguments, Cpu: new Figures(), Real: new Figures())).ToArray();
        Load.Print("before");
        for (var run = -1; run < options.Number("--runs", 20); run++)
        {
            foreach (var (_, arguments, cpu, real) in steps)
            {
                var measured = ProcessRun.Of("dotnet", arguments);
                if (run >= 0)
                {
                    cpu.Add(measured.CpuSeconds);
                    real.Add(measured.Seconds);
                }
            }
        }

        Load.Print("after");
        Console.WriteLine("                                             CPU s: min   median      max    real s: min   median      max");
        foreach (var (phase, _, cpu, real) in steps)
        {
            Console.WriteLine($"{phase,-45} {cpu}          {real}");
        }
    }

    private static IEnumerable<(string Phase, string[] Arguments)> Commands()
    {
        var (program, results) = (Repository.CommandLine, Path.Combine(Path.GetTempPath(), "neuroforge-benchmark-start-up"));
        yield return ("an empty program", [typeof(StartUp).Assembly.Location, "nothing"]);
        yield return ("--version: the command line", [program, "--version"]);
        yield return ("list: plugins", [program, "list"]);
        yield return ("check: plugins, description", [program, "check", Repository.Model(Model)]);
        string[] options = ["--quiet", "--no-report", "--anew", "--threads", "1", "--out", results, "--set", "duration=0.1 ms"];
        yield return ("run of one step: everything", [program, "run", Repository.Model(Model), .. options]);
        string[] small = ["--set", "scale=0.02"];
        yield return ("run of one step of 55 projections", [program, "run", Repository.Model("potjans-diesmann-2014"), .. options, .. small]);
    }
}
