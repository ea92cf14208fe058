using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Estimates;
using NeuroForge.Engine.Observing.Doubts;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Limits;

/// <summary>Warns of networks that can run, but probably not as intended.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="root">The description.</param>
internal sealed class Doubts(DiagnosticBag bag, Node root)
{
    /// <summary>Reports the doubts about a network that can be run.</summary>
    /// <exception cref="Engine.Ground.MechanismException">A mechanism failed.</exception>
    internal void Report(NetworkPlan plan, NetworkEstimate estimate)
    {
        ReportStep(plan);
        foreach (var (code, doubt) in PlanDoubts.In(plan, estimate))
        {
            Report(code, doubt.Path, doubt.Message, doubt.Hint);
        }

        foreach (var source in SaturatedSources.In(plan))
        {
            Report(source, plan.Step);
        }

        foreach (var (path, calcium) in EndlessGrowth.In(plan))
        {
            Report(
                DiagnosticCodes.UnreachableSetPoint,
                path,
                $"elements still grow at a calcium of {Wording.Number(calcium)}, which a spike in every step would reach: no activity ends their growth",
                "lower the set-point, or raise \"tau\" or \"beta\" of calcium");
        }
    }

    private void ReportStep(NetworkPlan plan)
    {
        var step = $"{Wording.Number(plan.Step)} ms";
        foreach (var (path, name, value) in CoarseSteps.In(plan))
        {
            Report(DiagnosticCodes.CoarseStep, path, $"{name} of {Wording.Number(value)} ms is shorter than the step of {step}", "shorten the step");
        }

        foreach (var found in FastRates.In(plan).Concat(LongSteps.In(plan)))
        {
            Report(
                DiagnosticCodes.OverlongStep,
                found.Path,
                $"for {found.What} the step of {step} is {Wording.Short(found.Share)} times the longest accurate step: {found.Consequence}",
                "shorten the step");
        }

        foreach (var rounded in RoundedTimes.In(plan))
        {
            var (name, time, taken) = (rounded.Name, Wording.Number(rounded.Default), Wording.Number(rounded.Taken));
            Report(
                DiagnosticCodes.RoundedTime,
                rounded.Path,
                $"{name} is {time} ms by default, which is not a whole number of steps of {step}: {taken} ms is used",
                $"give {name} as a multiple of the step");
        }
    }

    private void Report(SaturatedSource source, double step)
    {
        var greatest = 1000 / step;
        var many = source.Neurons == source.Of ? "each neuron" : $"{source.Neurons} of {source.Of} neurons";
        var (probability, within) = (Wording.Short(source.Probability), $"in a step of {Wording.Number(step)} ms");
        if (source.Probability > 1)
        {
            Report(
                DiagnosticCodes.SaturatedSource,
                source.Path,
                $"the rate would give {many} up to {probability} spikes {within}, but only one is possible: "
                    + $"{Wording.Rough(source.Probability * greatest)} Hz "
                + $"become {Wording.Rough(greatest)} Hz, a spike in every step",
                "shorten the step, lower the rate, or spread it over more neurons; the stimulus poisson gives several spikes in a step");
        }
        else
        {
            Report(
                DiagnosticCodes.SaturatedSource,
                source.Path,
                $"the rate gives {many} a spike probability of up to {probability} {within}, in which only one spike is possible: the spikes are more "
                    + "regular than "
                + "those of a Poisson process",
                "shorten the step, or lower the rate");
        }
    }

    private void Report(DiagnosticCode code, string path, string message, string? hint) => bag.Report(code, root.Nearest(path), path, message, hint);
}
