namespace NeuroForge.Stimuli;

/// <summary>
/// The process of Ornstein and Uhlenbeck around 0 with a standard deviation of 1, an independent one for each neuron, in its stationary state from the first
/// step on. The transition over a step is exact: x e^(-h / tau) + sqrt(1 - e^(-2 h / tau)) xi, for every length of the step.
/// </summary>
/// <param name="step">The length h of a step in ms.</param>
/// <param name="tau">The correlation time in ms.</param>
internal sealed class OrnsteinUhlenbeckProcess(double step, double tau)
{
    /// <summary>Number of states of a neuron: x.</summary>
    internal const int States = 1;

    /// <summary>The distance from the mean, in standard deviations, that is taken as the greatest.</summary>
    internal const double Greatest = 5;

    private readonly double _kept = Double1.Exp(-step / tau).Number;
    private readonly double _kick = Math.Sqrt(-Double1.Expm1(-2 * step / tau).Number);

    /// <summary>Gives mean + deviation x in every step of a slice, or a least amount if that is more.</summary>
    internal void Play(in StimulusSlice slice, double mean, double deviation, double least)
    {
        var deviates = (stackalloc double[RandomBlock.Neurons]);
        var values = slice.State(0);
        for (var i = 0; i < slice.Steps; i++)
        {
            for (var block = 0; block < slice.Blocks; block++)
            {
                slice.NextNormal(block, deviates);
                var first = block * RandomBlock.Neurons;
                var end = Math.Min(first + RandomBlock.Neurons, slice.Neurons);
                for (var neuron = first; neuron < end; neuron++)
                {
                    // 0 is a process that has not begun: it begins with a value of the stationary distribution.
                    var x = values[neuron];
                    var xi = deviates[neuron - first];
                    x = x == 0 ? xi : (_kept * x) + (_kick * xi);
                    values[neuron] = x;
                    slice.Add(neuron, i, Math.Max(mean + (deviation * x), least));
                }
            }
        }
    }
}
