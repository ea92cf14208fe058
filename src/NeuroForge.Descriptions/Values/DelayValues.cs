using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads delays: at least one step each, a value or a distribution.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="scope">The named parameters.</param>
/// <param name="grid">The step.</param>
/// <param name="distributions">Reads distributions.</param>
/// <param name="quantities">Reads numbers.</param>
internal sealed class DelayValues(DiagnosticBag bag, Scope scope, StepGrid grid, Distributions distributions, Quantities quantities)
{
    /// <summary>The longest delay in steps; memory for spikes in transit grows with it.</summary>
    internal const int Longest = 65_535;

    private readonly DistanceDelays _byDistance = new(bag, quantities);

    /// <summary>The single delay of a continuous signal, in steps, 0 or more.</summary>
    internal Distribution? ReadSingle(Node node)
    {
        if (scope.Resolve(node) is { Kind: NodeKind.Object } several)
        {
            bag.Report(
                DiagnosticCodes.BadDistribution,
                several,
                "\"delay\" must be one value: synapses that transmit a continuous signal have one delay for the whole projection",
                "make a projection for each delay");
            return null;
        }

        return grid.Steps(node, "delay", 0, Longest) is { } steps ? Distribution.Constant(steps) : null;
    }

    /// <summary>The delays in steps.</summary>
    /// <param name="node">The delays; null gives null without a diagnostic.</param>
    /// <param name="synapses">The synapses that they are for.</param>
    internal Distribution? Read(Node? node, Entities synapses)
    {
        if (node is null || scope.Resolve(node) is not { } value || grid.Step is not { } step)
        {
            return null;
        }

        if (value.Kind != NodeKind.Object)
        {
            return grid.Steps(value, "delay", 1, Longest) is { } steps ? Distribution.Constant(steps) : null;
        }

        if (DistanceDelays.Is(value))
        {
            return _byDistance.Read(value.Members[0].Value, step, Longest);
        }

        var wanted = new Wanted("delay", Wanted.Ms, new Bounds(step, true, Longest * step, true), 10 * step);
        return distributions.Read(value, wanted, synapses) switch
        {
            UniformDistribution uniform => new UniformDistribution(uniform.From / step, uniform.To / step),
            NormalDistribution normal => new NormalDistribution(normal.Mean / step, normal.Deviation / step, normal.Min / step, normal.Max / step),
            LogNormalDistribution lognormal => new LogNormalDistribution(lognormal.Median / step, lognormal.Sigma, lognormal.Min / step, lognormal.Max / step),
            ExponentialDistribution exponential => new ExponentialDistribution(exponential.Mean / step, exponential.Min / step, exponential.Max / step),
            GammaDistribution gamma => new GammaDistribution(gamma.Shape, gamma.Scale / step, gamma.Min / step, gamma.Max / step),
            LinspaceDistribution linspace => new LinspaceDistribution(linspace.From / step, linspace.To / step),
            ListDistribution read => Listed(value.Members[0].Value, read),
            _ => null,
        };
    }

    /// <summary>Reads a list of delays. A value written for a single synapse is exact: it is not rounded to a step.</summary>
    /// <param name="list">The list, or the file with it.</param>
    /// <param name="read">The delays in ms.</param>
    private ListDistribution? Listed(Node list, ListDistribution read)
    {
        if (scope.Resolve(list)!.Kind == NodeKind.Object)
        {
            return OfFile(list, read);
        }

        long?[] steps = [.. scope.Resolve(list)!.Items.Select(item => grid.Steps(item, "delay", 1, Longest))];
        return steps.All(s => s is not null) ? new ListDistribution([.. steps.Select(s => (double)s!.Value)]) : null;
    }

    private ListDistribution? OfFile(Node file, ListDistribution read)
    {
        double?[] steps = [.. read.Values.Select(delay => (double?)StepGrid.StepsOf(delay, grid.Step!.Value))];
        var fault = Array.IndexOf(steps, null);
        if (fault < 0)
        {
            return new ListDistribution([.. steps.Select(s => s!.Value)]);
        }

        bag.Report(
            DiagnosticCodes.NotOnGrid,
            file,
            $"delay {fault} of the file, counted from 0, is {Wording.Number(read.Values[fault])} ms, which is not a whole number of steps of {grid.StepText}",
            "round the delays of the file to steps");
        return null;
    }
}
