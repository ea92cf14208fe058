using NeuroForge.Randomness;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.SweeneyClopath2017;

/// <summary>Shows a stimulus to a population and keeps what each neuron got.</summary>
internal static class Theatre
{
    private const int Lanes = 8;

    /// <summary>Plays from step 0 on, with a step of 1 ms.</summary>
    /// <param name="stimulus">The stimulus, its parameters set.</param>
    /// <param name="neurons">How many neurons.</param>
    /// <param name="slices">How many steps each slice has.</param>
    /// <param name="shard">How many neurons each shard has, a multiple of sixteen; all in one by default.</param>
    /// <param name="key">The key of the numbers that all neurons have in common.</param>
    /// <returns>In each step what each neuron received.</returns>
    public static unsafe double[][] Play(IStimulus stimulus, int neurons, int[] slices, int shard = int.MaxValue, ulong key = 1)
    {
        (stimulus as ICheckPopulation)?.CheckPopulation(neurons);
        stimulus.Begin(1);
        var steps = slices.Sum();
        var shown = Enumerable.Range(0, steps).Select(_ => new double[neurons]).ToArray();
        for (var first = 0; first < neurons; first += Math.Min(shard, neurons - first))
        {
            var count = Math.Min(shard, neurons - first);
            var inputs = new double[(count + RandomBlock.Neurons - 1) / RandomBlock.Neurons * RandomBlock.Neurons * steps];
            fixed (double* memory = inputs)
            {
                var begin = 0;
                foreach (var length in slices)
                {
                    stimulus.Play(
                        new StimulusSlice(
                            memory, null, steps, begin, 1, first, count, begin, length) { PopulationSize = neurons, Common = new CommonUniforms(key) });
                    begin += length;
                }
            }

            for (var step = 0; step < steps; step++)
            {
                for (var neuron = 0; neuron < count; neuron++)
                {
                    shown[step][first + neuron] = inputs[(((neuron / Lanes * steps) + step) * Lanes) + (neuron % Lanes)];
                }
            }
        }

        return shown;
    }

    /// <summary>Plays in slices of one step, as networks of rate neurons do.</summary>
    public static double[][] Play(IStimulus stimulus, int neurons, int steps) => Play(stimulus, neurons, [.. Enumerable.Repeat(1, steps)]);
}
