using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads with which synapses of an earlier network a projection begins.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class GivenSynapsesReader(Reading reading)
{
    /// <summary>The synapses; null if there are none, or, with a diagnostic, if they do not fit the projection.</summary>
    /// <param name="node">The value of <c>from</c> in the projection's <c>connect</c>.</param>
    /// <param name="name">The name of the projection.</param>
    /// <param name="sources">Its source populations.</param>
    /// <param name="targets">Its target populations.</param>
    /// <param name="unit">The unit of its weights.</param>
    /// <param name="rule">Its synapse rule.</param>
    internal GivenSynapses? Read(
        Node node, string name, IReadOnlyList<ReadPopulation> sources, IReadOnlyList<ReadPopulation> targets, Unit? unit, Mechanism? rule)
    {
        if (reading.Grown.Read(node, "projection", name) is not { } part || unit is null || rule is null || reading.Grid.Step is not { } step)
        {
            return null;
        }

        var run = Wording.Quote(part.Run.Text);
        if (part.Network.Projections.FirstOrDefault(p => p.Name == part.Name) is not { } then)
        {
            Refuse(
                part,
                $"the network of {run} has no projection {Wording.Quote(part.Name)}",
                $"name one of its projections by \"projection\": {Wording.List(part.Network.Projections.Select(p => p.Name))}");
            return null;
        }

        var fits = Fits(part, "from", then.From, sources) & Fits(part, "to", then.To, targets);
        var weights = WeightsIn(unit, part, then);
        var delays = DelaysIn(step, part.Network, then);
        if (delays is null)
        {
            Refuse(
                part,
                $"{run} has steps of {Wording.Number(part.Network.Step)} ms, and delays that are no whole number of steps of {reading.Grid.StepText}",
                "give this network the same step");
        }

        return !fits || weights is null || delays is null ? null : then.Synapses with
        {
            Origin = $"{part.Run.Text} at {Wording.Number(part.Network.Time)} ms",
            Weights = weights,
            Delays = delays,
            States = then.Rule == rule.QualifiedId ? then.Synapses.States : [],
        };
    }

    /// <summary>The weights in the unit of this projection; null, with a diagnostic, if its dimension is another one.</summary>
    private double[]? WeightsIn(Unit unit, GrownPart part, GrownProjection then)
    {
        if (Unit.TryParse(then.WeightUnit, out var written) && written.Dimension == unit.Dimension)
        {
            return written.IsSameAs(unit) ? then.Synapses.Weights : Array.ConvertAll(then.Synapses.Weights, weight => written.Convert(weight, unit));
        }

        Refuse(
            part,
            $"the weights of {Wording.Quote(part.Name)} in {Wording.Quote(part.Run.Text)} are in {then.WeightUnit}, but here in {unit}",
            "choose a receptor with the same unit");
        return null;
    }

    /// <summary>The delays in steps of this network; null if one is not a whole number of them, or too long.</summary>
    private static ushort[]? DelaysIn(double step, GrownNetwork network, GrownProjection then)
    {
        if (network.Step.Equals(step))
        {
            return then.Synapses.Delays;
        }

        var steps = Array.ConvertAll(then.Synapses.Delays, delay => StepGrid.StepsOf(delay * network.Step, step));
        return Array.TrueForAll(steps, delay => delay is >= 1 and <= ushort.MaxValue) ? Array.ConvertAll(steps, delay => (ushort)delay!.Value) : null;
    }

    /// <summary>True if a side has the same populations with the same numbers of neurons, in the same order.</summary>
    private bool Fits(GrownPart part, string side, IReadOnlyList<string> names, IReadOnlyList<ReadPopulation> populations)
    {
        var sizes = part.Network.Populations.ToDictionary(p => p.Name, p => p.Size, StringComparer.Ordinal);
        var then = Wording.List(names.Select(name => Text(name, sizes[name])));
        var now = Wording.List(populations.Select(p => Text(p.Name, p.Plan?.Size ?? 0)));
        if (then == now || populations.Any(p => p.Plan is null))
        {
            return true;
        }

        Refuse(
            part,
            $"\"{side}\" of projection \"{part.Name}\" in {Wording.Quote(part.Run.Text)} is {then}, but here it is {now}",
            "name the same populations with the same sizes");
        return false;
    }

    private static string Text(string name, int size) => string.Create(CultureInfo.InvariantCulture, $"{name} of {size}");

    private void Refuse(GrownPart part, string fault, string advice) => reading.Bag.Report(DiagnosticCodes.OtherNetwork, part.Place, fault, advice);
}
