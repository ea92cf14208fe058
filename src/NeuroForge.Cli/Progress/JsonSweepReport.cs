using NeuroForge.Cli.Structured;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Sweeps;
using NeuroForge.Mechanisms;

namespace NeuroForge.Cli.Progress;

/// <summary>Progress of a sweep as lines of JSON on standard error: one whenever a member ends, otherwise at most one each second.</summary>
internal sealed class JsonSweepReport(Sweep sweep, Messages messages) : SweepReport(sweep, messages)
{
    private const double LeastSeconds = 1;

    private double _next;

    protected override void Show(SweepProgress progress, double? remaining)
    {
        if (progress.JustEnded is null && Elapsed < _next)
        {
            return;
        }

        _next = Elapsed + LeastSeconds;
        JsonOutput.PrintLine(Console.Error, "progress", json =>
        {
            json.WriteString("model", Sweep.Name);
            json.WriteNumber("members", progress.Members);
            json.WriteNumber("ended", progress.Ended);
            json.WriteNumber("failed", progress.Failed);
            json.WriteNumber("done", progress.Done);
            json.WriteFinite("remaining_seconds", remaining);
            if (progress.JustEnded is { } member)
            {
                json.WriteString("member", member.Member.Name);
                json.WriteString("outcome", SnakeCase.Of(member.Outcome.ToString()));
            }
        });
    }
}
