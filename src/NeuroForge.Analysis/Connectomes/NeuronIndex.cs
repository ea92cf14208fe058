using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;

namespace NeuroForge.Analysis.Connectomes;

/// <summary>Numbers the neurons of all populations that some projections join, from 0 through the populations.</summary>
public sealed class NeuronIndex
{
    private readonly Dictionary<string, int> _firsts = new(StringComparer.Ordinal);
    private readonly List<RecordedGroup> _populations = [];

    /// <summary>Numbers the neurons.</summary>
    /// <param name="projections">The projections; populations have the order in which they are named, sources before targets.</param>
    public NeuronIndex(IEnumerable<RunProjection> projections)
    {
        foreach (var population in projections.SelectMany(p => p.From.Concat(p.To)))
        {
            if (_firsts.TryAdd(population.Name, Count))
            {
                _populations.Add(population);
                Count += population.Size;
            }
        }
    }

    /// <summary>Number of neurons.</summary>
    public int Count { get; private set; }

    /// <summary>The populations, in the order of numbers.</summary>
    public IReadOnlyList<RecordedGroup> Populations => _populations;

    /// <summary>All neurons, in the order of numbers.</summary>
    public IEnumerable<Neuron> Neurons => _populations.SelectMany(p => Enumerable.Range(0, p.Size).Select(n => new Neuron(p.Name, n)));

    /// <summary>The number of a neuron.</summary>
    public int Of(in Neuron neuron) => _firsts[neuron.Population] + neuron.Number;
}
