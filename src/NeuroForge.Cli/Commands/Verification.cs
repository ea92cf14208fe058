using NeuroForge.Cli.Terminal;
using NeuroForge.Engine.Running;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Commands;

/// <summary><c>run --verify-determinism</c>: runs a description in two ways at once and reports differences.</summary>
internal static class Verification
{
    /// <summary>Runs a model in two ways and reports if the results are the same; on several ranks each rank compares its part.</summary>
    /// <returns>The exit code: a difference is the fault of a plugin.</returns>
    internal static int Run(Model model, SimulationOptions options, bool quiet)
    {
        var one = new EngineOptions { Threads = options.Threads, Ranks = options.Ranks };
        var other = one with { Threads = options.Threads == 1 ? 2 : 1, VectorWidth = EngineOptions.OwnVectorWidth == 1 ? 2 : 1 };
        if (Determinism.Check(model, one, other, options.Until) is { } divergence)
        {
            Console.Error.WriteLine(
                FormattableString.Invariant($"error: the results of {model.Name} depend on threads or vectors: at {divergence.Time} ms, ")
                    + FormattableString.Invariant($"{divergence.Entity} is {divergence.Value} with {Words(one)}, but ")
                    + FormattableString.Invariant($"{divergence.OtherValue} with {Words(other)}"));
            return ExitCode.Plugin;
        }

        if (!quiet)
        {
            var ranks = options.Ranks.IsAlone ? "" : $", on each of {options.Ranks.Ranks} ranks";
            Console.Out.WriteLine($"{model.Name}: the same bits after every slice, with {Words(one)} and with {Words(other)}{ranks}");
        }

        return ExitCode.Done;
    }

    private static string Words(EngineOptions way) =>
        $"{way.Threads} {(way.Threads == 1 ? "thread" : "threads")} and vectors of {way.VectorWidth} {(way.VectorWidth == 1 ? "lane" : "lanes")}";
}
