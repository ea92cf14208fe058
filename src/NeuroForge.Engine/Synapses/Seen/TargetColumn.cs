using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>The values that a rule computes for each target in every step.</summary>
internal sealed class TargetColumn(SeenOfTarget seen, int neurons) : SeenColumn(seen, neurons)
{
    /// <summary>Shows nothing, since nothing is kept from one step to the next.</summary>
    internal override void Archive(StateArchive archive, long step, NeuronBlock neurons)
    {
    }
}
