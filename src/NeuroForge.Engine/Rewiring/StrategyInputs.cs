using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>The values of neurons and the states of synapses that a strategy sees, set at its properties.</summary>
internal sealed class StrategyInputs
{
    private readonly List<SideValues> _seen = [];

    /// <summary>Sets the properties of a strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="mechanism">Its declaration.</param>
    /// <param name="projection">The projection that it rewires.</param>
    internal StrategyInputs(IRewiringStrategy strategy, Mechanism mechanism, Projection projection)
    {
        foreach (var seen in mechanism.SeenOfNeurons)
        {
            var (neurons, members) = seen.Side == Side.Pre
                ? (projection.Sources, projection.SourceMembers)
                : (projection.Targets, projection.TargetMembers);
            var values = new SideValues(seen, neurons, members);
            _seen.Add(values);
            seen.Member.SetValue(strategy, new NeuronValues(values.OfMembers));
        }

        foreach (var seen in mechanism.SeenOfSynapses)
        {
            var states = projection.Plan.Rule.States;
            seen.Member.SetValue(strategy, new SynapseState(states.Index().First(s => s.Item.Name == seen.Name).Index));
        }
    }

    /// <summary>Reads the values at the beginning of a step.</summary>
    internal void Read(long step)
    {
        foreach (var seen in _seen)
        {
            seen.Read(step);
        }
    }

    /// <summary>One value of the neurons of a side.</summary>
    private sealed class SideValues(SeenOfNeurons seen, NeuronSet neurons, SideMembers? members)
    {
        private readonly double[] _all = new double[neurons.Count];

        internal double[] OfMembers { get; } = new double[members?.Count ?? neurons.Count];

        internal void Read(long step)
        {
            var all = members is null ? OfMembers : _all;
            foreach (var population in neurons.Populations)
            {
                Read(population, step, all.AsSpan(neurons.FirstOf(population), population.Size));
            }

            for (var member = 0; member < (members?.Count ?? 0); member++)
            {
                OfMembers[member] = _all[members!.NumberOf(member)];
            }
        }

        private void Read(Population population, long step, Span<double> into)
        {
            var state = IndexOf(population.Plan.Model);
            if (state < 0)
            {
                population.Calcium!.Copy(step, into);
                return;
            }

            foreach (var shard in population.Shards)
            {
                shard.Columns.CopyState(state, into.Slice(shard.Range.First, shard.Range.Count));
            }
        }

        private int IndexOf(Mechanism model)
        {
            for (var state = 0; state < model.States.Count; state++)
            {
                if (model.States[state].Name == seen.Name)
                {
                    return state;
                }
            }

            return -1;
        }
    }
}
