using NeuroForge.Declarations;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>The time of each neuron's last spike.</summary>
internal sealed unsafe class LastSpike : SeenColumn
{
    internal LastSpike(SeenSpikeTime seen, int neurons)
        : base(seen, neurons) => Values.Span.Fill(double.NegativeInfinity);

    /// <inheritdoc/>
    internal override bool Follows => true;

    /// <inheritdoc/>
    internal override void Take(ReadOnlySpan<int> spikes, in Clock clock)
    {
        foreach (var neuron in spikes)
        {
            Values.First[neuron] = (clock.Index + 1) * clock.Step;
        }
    }
}
