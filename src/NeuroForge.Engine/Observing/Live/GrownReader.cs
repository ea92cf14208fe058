using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Ranks;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Whole;
using NeuroForge.Units;

namespace NeuroForge.Engine.Observing.Live;

/// <summary>Copies the synapses, elements and calcium of a network at the beginning of a step with all spikes delivered.</summary>
/// <param name="network">The network.</param>
/// <param name="step">The step.</param>
internal sealed class GrownReader(Network network, long step)
{
    private static readonly Unit Milliseconds = Unit.Parse("ms");

    /// <summary>The copy.</summary>
    /// <exception cref="Ground.MechanismException">A growth curve failed.</exception>
    internal GrownNetwork Read() => new()
    {
        Time = step * network.Plan.Step,
        Step = network.Plan.Step,
        Populations = [.. network.Populations.Select(Read)],
        Projections = [.. network.Projections.Select(Read)],
    };

    private GrownPopulation Read(Population population)
    {
        var elements = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var kind in population.Elements)
        {
            kind.CopyGrown(population.Calcium!, step, elements[kind.Name] = new double[population.Size]);
        }

        var calcium = new double[population.Calcium is null ? 0 : population.Size];
        population.Calcium?.Copy(step, calcium);
        return new()
        {
            Name = population.Name,
            Size = population.Size,
            Calcium = calcium,
            Elements = elements,
            Lesioned = population.Lesions.Neurons.Length,
        };
    }

    private GrownProjection Read(Projection projection)
    {
        var view = new ConnectivitySnapshot(projection, pre: null, post: null);
        view.Read(0);
        var own = new GivenSynapses
        {
            Sources = OfEach(view, view.SourceOf),
            Targets = OfEach(view, view.TargetOf),
            Weights = Numbers(view, StoredNumber.Weight),
            Delays = OfEach(view, view.StepsOf),
            States = [.. projection.Plan.Rule.States.Select((state, index) => States(view, index, state))],
        };
        return new()
        {
            Name = projection.Name,
            From = projection.Plan.From,
            To = projection.Plan.To,
            Rule = projection.Plan.Rule.QualifiedId,
            WeightUnit = network.Plan.WeightUnitOf(projection.Plan).Text,
            Synapses = projection.HasOtherRanks && !projection.IsWhole ? new RankSynapses(network.Ranks).OfAll(own, FirstTargets(projection)) : own,
        };
    }

    private static int[] FirstTargets(Projection projection) => [.. Enumerable.Range(0, projection.Stores.Count).Select(projection.Stores.FirstTarget)];

    private static T[] OfEach<T>(ConnectivitySnapshot view, Func<int, T> read)
    {
        var values = new T[view.SynapseCount];
        for (var synapse = 0; synapse < values.Length; synapse++)
        {
            values[synapse] = read(synapse);
        }

        return values;
    }

    /// <summary>A state of every synapse. A moment is relative to now, since the time of the network that begins with it begins at 0.</summary>
    private double[] States(ConnectivitySnapshot view, int index, StateDeclaration state)
    {
        var values = Numbers(view, StoredNumber.State(index));
        if (state.IsMoment)
        {
            var now = Milliseconds.Convert(step * network.Plan.Step, state.Unit);
            values = Array.ConvertAll(values, moment => moment - now);
        }

        return values;
    }

    private static double[] Numbers(ConnectivitySnapshot view, StoredNumber stored)
    {
        var numbers = new double[view.SynapseCount];
        view.ReaderOf(stored).Read(numbers);
        return numbers;
    }
}
