using System.Globalization;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Sweeps;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Progress;

/// <summary>A line on standard error now and then, more and more rarely, so that a log stays short; at the end what came of it.</summary>
internal class PlainSweepReport(Sweep sweep, Messages messages) : SweepReport(sweep, messages)
{
    private double _next = 1;

    internal override void Finish(SweepResult result, int jobs, string? report)
    {
        Clear();
        var outcomes = Enum.GetValues<SweepOutcome>().OrderBy(outcome => outcome == SweepOutcome.Waiting).Where(outcome => result.Count(outcome) > 0);
        var words = string.Join(
            ", ", outcomes.Select(outcome => string.Create(CultureInfo.InvariantCulture, $"{result.Count(outcome):N0} {SnakeCase.Of(outcome.ToString())}")));
        Console.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{result.Model}: {result.Members.Count:N0} members in {Elapsed:0.00} s, {jobs} at once: {words}"));
        Console.Out.WriteLine($"  table        {Path.Combine(Sweep.TableDirectory, Sweep.TableName)}");
        if (report is not null)
        {
            Console.Out.WriteLine($"  report       {report}");
        }

        if (result.IsCancelled)
        {
            Console.Out.WriteLine("  resume with  the same command");
        }
    }

    protected override void Show(SweepProgress progress, double? remaining)
    {
        if (Elapsed >= _next)
        {
            Console.Error.WriteLine($"{Sweep.Name}: {Words(progress, remaining)}");
            _next *= 1.5;
        }
    }
}
