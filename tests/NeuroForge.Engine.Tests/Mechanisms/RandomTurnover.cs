using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Deletes, creates and changes synapses of each target at random, depending on everything that it sees of them.</summary>
[RewiringStrategy("random_turnover")]
public sealed class RandomTurnover : IRewireByTarget
{
    [Parameter("1", 0.2, Doc = "Probability that a synapse is deleted.")] public double Deletion { get; set; }

    [Parameter("1", 2, Doc = "How many sources are tried.")] public double Creations { get; set; }

    public void Rewire(TargetSynapses synapses, TargetEdit edit)
    {
        for (var synapse = 0; synapse < synapses.Count; synapse++)
        {
            var random = synapses.Random.NextDouble();
            if (random < Deletion)
            {
                edit.Delete(synapse, "chance");
            }
            else if (random < 2 * Deletion)
            {
                edit.SetWeight(synapse, (synapses.Weights[synapse] + synapses.Ages[synapse] + synapses.Delays[synapse]) % 1);
            }
        }

        for (var i = 0; i < Creations; i++)
        {
            var source = synapses.Random.NextInt32(synapses.SourcePool.Count);
            if (edit.MayJoin(source))
            {
                edit.Create(source, synapses.Random.NextDouble() < 0.5 ? null : synapses.Random.NextDouble());
            }
        }
    }
}
