namespace NeuroForge.Benchmarks;

/// <summary>
/// Homeostatic plasticity of two neurons with 100 inputs each: a small network at a step of 1 ms, where everything but the neurons counts. 600 ns a step is
/// what the project promises.
/// </summary>
internal static class Ramp
{
    /// <summary>Measures and prints.</summary>
    /// <param name="options"><c>--runs</c> 5, <c>--seconds</c> 1000 simulated.</param>
    internal static void Run(Options options)
    {
        var seconds = options.Number("--seconds", 1000);
        var (simulate, step, whole) = (new Figures(), new Figures(), new Figures());
        Load.Print("before");
        for (var run = 0; run < options.Number("--runs", 5); run++)
        {
            var measured = NeuroForgeRun.Of("carlson-2013-ramp", 1, $"duration={seconds} s");
            simulate.Add(measured.SimulateSeconds);
            step.Add(measured.SimulateSeconds / seconds * 1e6);
            whole.Add(measured.Process.Seconds);
        }

        Load.Print("after");
        Console.WriteLine($"carlson-2013-ramp, {seconds} s simulated");
        Console.WriteLine("                                  min   median      max");
        Console.WriteLine($"  simulation, s              {simulate}");
        Console.WriteLine($"  simulation, ns a step      {step}");
        Console.WriteLine($"  whole command, s           {whole}");
    }
}
