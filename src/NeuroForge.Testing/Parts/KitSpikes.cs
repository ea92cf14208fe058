using NeuroForge.Mechanisms;
using NeuroForge.Stimuli;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Parts;

/// <summary>Amounts at random steps, small for the first neurons and large for the last, so that some neurons of any model are active.</summary>
[Stimulus("kit_spikes", Gives = SignalKinds.Spikes, Doc = "Amounts at random steps, from 0.01 for the first neuron to 1000 for the last.")]
internal class KitSpikes : IStimulus
{
    private const double Share = 0.05;
    private const double Ln10 = 2.302585092994046;

    /// <inheritdoc/>
    public void Begin(double step)
    {
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            for (var neuron = 0; neuron < slice.Neurons; neuron++)
            {
                var number = slice.FirstNeuron + neuron;
                if (slice.UniformAt(slice.FirstStep + step, number) < Share)
                {
                    slice.Add(neuron, step, Double1.Exp(Ln10 * ((5.0 * number / slice.PopulationSize) - 2)).Number);
                }
            }
        }
    }
}
