using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Neurons.Sources;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Mechanisms;

namespace NeuroForge.Engine.Tests.Neurons.Sources;

/// <summary>The trains of some sources, whose probabilities a test sets and changes.</summary>
internal sealed class Trains
{
    private const int LongestSlice = 32;

    private readonly NeuronColumns _columns;
    private readonly SpikeBuffer _spikes;
    private readonly BernoulliTrials _trials;
    private long _step;

    /// <param name="neurons">How many.</param>
    /// <param name="seed">Of the simulation.</param>
    /// <param name="probabilities">One for all, or one for each.</param>
    public Trains(int neurons, ulong seed, params double[] probabilities)
    {
        _columns = new NeuronColumns(Declared.Sparks, neurons, shared: true);
        _spikes = new SpikeBuffer(neurons, LongestSlice);
        _trials = new BernoulliTrials(new NeuronBlock(0, neurons), new ExponentialNumbers(new StreamKeys(seed).Spikes("p").Of(0)));
        _trials.Use(probabilities);
    }

    public void Use(params double[] probabilities) => _trials.Use(probabilities);

    public void Silence(int neuron) => _columns.Silence(neuron);

    /// <summary>Runs some steps: the spikes, in order.</summary>
    public List<(long Step, int Neuron)> Run(long steps, int slice = LongestSlice)
    {
        var spikes = new List<(long, int)>();
        for (var end = _step + steps; _step < end; _step += slice)
        {
            slice = (int)Math.Min(slice, end - _step);
            _spikes.Clear(slice);
            _trials.Emit(_columns, new Slice(_step, slice, 1), _spikes);
            for (var step = 0; step < slice; step++)
            {
                foreach (var neuron in _spikes.At(step))
                {
                    spikes.Add((_step + step, neuron));
                }
            }
        }

        return spikes;
    }
}
