using NeuroForge.Cli.Terminal;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Cli.Arguments;

/// <summary>The output of a run to its user.</summary>
/// <param name="Quiet">No progress and no summary.</param>
/// <param name="Json">The contents of run.json at the end instead of a summary, and progress as lines of JSON.</param>
/// <param name="Report">The report, in the folder for results.</param>
/// <param name="Profile">A table of the computing time.</param>
/// <param name="Traced">The neuron that is followed step by step; null for none.</param>
/// <param name="Messages">Warnings and errors.</param>
internal sealed record RunOutput(bool Quiet, bool Json, bool Report, bool Profile, TracedNeuron? Traced, Messages Messages)
{
    /// <summary>Data that is sent to standard output while the run computes, in place of a summary.</summary>
    internal IReadOnlyList<StreamRequest> Streams { get; init; } = [];

    /// <summary>Refuses data of neurons, populations or projections that a network does not have, before earlier results are replaced.</summary>
    /// <exception cref="UsageException">There is no such neuron, population, group or projection.</exception>
    internal void Check(NetworkPlan plan)
    {
        TraceOption.Check(Traced, plan);
        foreach (var request in Streams)
        {
            request.Check(plan);
        }
    }
}
