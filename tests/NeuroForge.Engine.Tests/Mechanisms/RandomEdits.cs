using NeuroForge.Mechanisms;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Deletes, creates and sets elements at random, as far as the projection's rules allow.</summary>
[RewiringStrategy("random_edits")]
public sealed class RandomEdits : IRewiringStrategy
{
    [Parameter("1", 0.2, Doc = "Probability that a synapse is deleted.")] public double Deletion { get; set; }

    [Parameter("1", 10, Doc = "How many synapses are tried.")] public double Creations { get; set; }

    [Parameter("1", 0.2, Doc = "Probability that a neuron's elements are set.")] public double Settings { get; set; }

    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        var deleted = Delete(view, edit, random);
        Create(view, edit, random, deleted);
        Set(Side.Pre, view.Sources, edit, random);
        Set(Side.Post, view.Targets, edit, random);
    }

    private HashSet<int> Delete(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        int[] synapses = [.. Enumerable.Range(0, view.SynapseCount)];
        random.Draw<int>(synapses, synapses.Length);
        int[] chosen = [.. synapses.Where(_ => random.NextDouble() < Deletion)];
        Array.ForEach(chosen, edit.Delete);
        return [.. chosen];
    }

    private void Create(IConnectivityView view, ConnectivityEdit edit, RandomStream random, HashSet<int> deleted)
    {
        var pairs = new HashSet<(int, int)>(Enumerable.Range(0, view.SynapseCount)
            .Where(s => !deleted.Contains(s))
            .Select(s => (view.SourceOf(s), view.TargetOf(s))));
        for (var i = 0; i < Creations; i++)
        {
            var (source, target) = (random.NextInt32(view.Sources.Count), random.NextInt32(view.Targets.Count));
            var allowed = (view.Autapses || !view.IsAutapse(source, target)) && (pairs.Add((source, target)) || view.Multapses);
            if (allowed && random.NextDouble() < 0.5)
            {
                edit.Create(source, target);
            }
            else if (allowed)
            {
                edit.Create(source, target, random.NextDouble());
            }
        }
    }

    private void Set(Side side, NeuronPool pool, ConnectivityEdit edit, RandomStream random)
    {
        for (var neuron = 0; neuron < pool.Elements.Length; neuron++)
        {
            if (random.NextDouble() < Settings)
            {
                edit.SetElements(side, neuron, 3 * random.NextDouble());
            }
        }
    }
}
