using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Circuit;

/// <summary>The modulators of a projection: counts their spikes, which act on all synapses of the projection after a delay.</summary>
internal sealed class Modulators
{
    private readonly (int Population, NeuronSelection Neurons)[] _from;
    private readonly int[] _spikes; // number of spikes by the step of their emission, for the last steps

    /// <summary>Creates the counter.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The modulators.</param>
    /// <param name="populations">The populations by name.</param>
    internal Modulators(NetworkPlan network, ModulatorPlan plan, IReadOnlyDictionary<string, Population> populations)
    {
        _from = [.. plan.From.Select(name => (
            populations[name].Number,
            new NeuronSelection(name, populations[name], GroupMembers.Of(network, name, plan.FromGroups))))];
        _spikes = new int[plan.Delay + 1];
    }

    /// <summary>Takes the spikes of a step; called for every step in order.</summary>
    /// <returns>Number of spikes that arrive at the end of the step.</returns>
    internal int Take(in StepSpikes spikes, long step)
    {
        var count = 0;
        foreach (var (population, neurons) in _from)
        {
            var spiked = spikes.Of(population);
            if (neurons.IsWhole)
            {
                count += spiked.Length;
                continue;
            }

            foreach (var neuron in spiked)
            {
                count += neurons.NumberOf(neuron) >= 0 ? 1 : 0;
            }
        }

        _spikes[step % _spikes.Length] = count;
        return _spikes[(step + 1) % _spikes.Length]; // as many steps back as the delay
    }

    /// <summary>Shows the spikes that have not arrived yet.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="step">The next step.</param>
    internal void Archive(StateArchive archive, long step)
    {
        for (var ahead = 1; ahead < _spikes.Length; ahead++)
        {
            ref var spikes = ref _spikes[(step + ahead) % _spikes.Length];
            spikes = archive.Value(spikes);
        }
    }
}
