using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Stimuli;

namespace NeuroForge.Descriptions.Limits;

/// <summary>
/// Refuses, before anything is built, networks that are too large for memory or numbering, and warns of sizes that are probably not intended.
/// </summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="root">The description.</param>
/// <param name="memory">Available memory in bytes.</param>
internal sealed class Feasibility(DiagnosticBag bag, Node root, double memory)
{
    /// <summary>Size of text output, in bytes, above which there is a warning: 100 GB.</summary>
    private const double MuchText = 1e11;

    /// <summary>Number of steps that fit into a year at 100 ns each, about the shortest measured time of a step.</summary>
    internal const double StepsPerYear = 1e7 * 3600 * 24 * 365.25;

    /// <summary>Number of the largest parts that are named.</summary>
    private const int Named = 3;

    /// <summary>Checks a plan.</summary>
    /// <returns>The estimated size of the network; null if it cannot be estimated.</returns>
    /// <exception cref="MechanismException">A connector or a stimulus failed.</exception>
    internal NetworkEstimate? Check(NetworkPlan plan)
    {
        try
        {
            var estimate = NetworkEstimate.Of(plan, memory: memory);
            Check(plan, estimate);
            return estimate;
        }
        catch (PlanException refusal)
        {
            Report(DiagnosticCodes.Incompatible, refusal.Path, refusal.Message);
            return null;
        }
    }

    private void Check(NetworkPlan plan, NetworkEstimate estimate)
    {
        foreach (var (path, message) in NetworkLimits.Exceeded(estimate))
        {
            Report(DiagnosticCodes.BeyondNumbering, path, message, "reduce its size");
        }

        foreach (var (path, message) in OrderedSynapses.Mismatches(plan))
        {
            Report(DiagnosticCodes.WrongLength, path, message, "write one value for each, in the order of the connector");
        }

        foreach (var (path, message) in PopulationFit.Misfits(plan))
        {
            Report(DiagnosticCodes.Incompatible, path, message);
        }

        if (estimate.PeakBytes > memory)
        {
            ReportMemory(estimate);
        }
        else
        {
            ReportConditions(plan);
        }

        if (!bag.HasErrors)
        {
            new Doubts(bag, root).Report(plan, estimate);
        }

        ReportMuch(plan, estimate);
    }

    private void ReportConditions(NetworkPlan plan)
    {
        ConditionFault[] faults = [.. PlanConditions.Faults(plan)];
        foreach (var fault in faults)
        {
            Report(CodeOf(fault.Kind), fault.Path, fault.Message, fault.Hint);
        }

        foreach (var (path, message) in faults.Length == 0 ? StimulusBeginning.Refusals(plan) : [])
        {
            Report(DiagnosticCodes.Incompatible, path, message);
        }
    }

    private static DiagnosticCode CodeOf(FaultKind kind) => kind switch
    {
        FaultKind.OutOfBounds => DiagnosticCodes.OutOfBounds,
        FaultKind.TooWide => DiagnosticCodes.WideDistribution,
        FaultKind.OffGrid => DiagnosticCodes.NotOnGrid,
        FaultKind.BelowStep => DiagnosticCodes.BelowStep,
        _ => DiagnosticCodes.Incompatible,
    };

    private void ReportMuch(NetworkPlan plan, NetworkEstimate estimate)
    {
        if (plan.Steps > StepsPerYear / 12)
        {
            Report(
                DiagnosticCodes.LongRun,
                "simulation.duration",
                $"{plan.Steps} steps take months even at ten million steps a second",
                "shorten \"duration\" or lengthen \"step\"");
        }

        foreach (var recorder in estimate.Recorders.Where(r => r.TextBytes > MuchText))
        {
            Report(
                DiagnosticCodes.MuchRecorded,
                $"recorders.{recorder.Name}",
                $"recorder \"{recorder.Name}\" would get {Wording.Rough(recorder.Values!.Value)} numbers, about {Wording.Bytes(recorder.TextBytes!.Value)} as "
                    + "text",
                "lengthen \"every\", or reduce");
        }
    }

    private void ReportMemory(NetworkEstimate estimate)
    {
        List<(string Path, double Bytes, string What)> parts =
        [
            .. estimate.Populations.Select(
                p => ($"populations.{p.Name}.size", p.Bytes, $"population \"{p.Name}\" {Wording.Bytes(p.Bytes)} ({Neurons(p, estimate.Reach)})")),
            .. estimate.Projections.Select(
                p =>
                    (
                        $"projections.{p.Name}.connect",
                        p.Bytes + p.WiringBytes,
                        $"projection \"{p.Name}\" {Wording.Bytes(p.Bytes + p.WiringBytes)} (about {Wording.Rough(p.Synapses ?? 0)} synapses)")),
            ("recorders", estimate.FramesOnTheirWay, $"samples waiting for recorders {Wording.Bytes(estimate.FramesOnTheirWay)}"),
        ];
        List<(string Path, double Bytes, string What)> largest =
        [
            .. parts.OrderByDescending(p => p.Bytes).Take(Named).Where((part, place) => place == 0 || part.Bytes > estimate.PeakBytes / 100)
        ];
        Report(
            DiagnosticCodes.TooMuchMemory,
            largest[0].Path,
            $"the network needs about {Wording.Bytes(estimate.PeakBytes)} of memory, and this machine has {Wording.Bytes(memory)}: "
                + $"{string.Join(", ", largest.Select(p => p.What))}",
            "reduce its size");
    }

    private static string Neurons(PopulationEstimate population, int reach) =>
        $"{Wording.Rough(population.Size)} neurons of {population.States} states, inputs for {reach} steps at {population.Receptors} receptors";

    private void Report(DiagnosticCode code, string path, string message, string? hint = null) =>
        bag.Report(code, root.Nearest(path), path, message, hint);
}
