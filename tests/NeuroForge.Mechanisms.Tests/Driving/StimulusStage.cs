using NeuroForge.Randomness;
using NeuroForge.Stimuli;

namespace NeuroForge.Mechanisms.Tests.Driving;

/// <summary>Plays a stimulus for a range of neurons, slice after slice, and keeps what it gave.</summary>
internal static class StimulusStage
{
    private const int Lanes = 8;

    /// <summary>Plays from step 0 on.</summary>
    /// <param name="stimulus">The stimulus, its parameters set.</param>
    /// <param name="step">The step in ms.</param>
    /// <param name="neurons">How many neurons.</param>
    /// <param name="slices">How many steps each slice has.</param>
    /// <param name="seed">The simulation's seed.</param>
    /// <returns>For each neuron what it received in each step.</returns>
    public static unsafe double[][] Play(IStimulus stimulus, double step, int neurons, int[] slices, ulong seed = 1)
    {
        stimulus.Begin(step);
        var steps = slices.Sum();
        var blocks = (neurons + RandomBlock.Neurons - 1) / RandomBlock.Neurons;
        var random = Enumerable.Range(0, blocks).Select(block => new RandomBlock(seed, 0, block)).ToArray();
        var inputs = new double[blocks * RandomBlock.Neurons * steps];
        var states = new double[((stimulus as IStatefulStimulus)?.States ?? 0) * neurons];
        fixed (double* first = inputs)
        fixed (RandomBlock* streams = random)
        fixed (double* kept = states)
        {
            var begin = 0;
            foreach (var length in slices)
            {
                stimulus.Play(new StimulusSlice(first, streams, steps, begin, 1, 0, neurons, begin, length)
                {
                    Common = new CommonUniforms(0),
                    PopulationSize = neurons,
                    States = kept,
                    StateCount = states.Length / neurons,
                    StateStride = neurons,
                });
                begin += length;
            }
        }

        return [.. Enumerable.Range(0, neurons).Select(neuron => Enumerable.Range(0, steps)
            .Select(at => inputs[(((neuron / Lanes * steps) + at) * Lanes) + (neuron % Lanes)])
            .ToArray())];
    }

    /// <summary>Ways to cut the same number of steps into slices.</summary>
    public static IEnumerable<int[]> Cuts(int steps)
    {
        yield return [steps];
        yield return [.. Enumerable.Repeat(1, steps)];
        yield return [1, steps - 3, 2];
        yield return [steps / 2, steps - (steps / 2)];
    }
}
