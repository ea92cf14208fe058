namespace NeuroForge.WeightBasedRewiring;

/// <summary>
/// Random spikes of neurons on a grid whose opposite edges are joined: rates are highest around a site that is drawn anew at equal intervals, and decrease with
/// distance as a normal distribution. In each step a neuron spikes at most once, with probability rate times step.
/// </summary>
/// <remarks>Neuron n is at column n mod columns and row n / columns. All neurons see the same sites, which depend only on the seed and the interval.</remarks>
[Stimulus(
    "moving_bump",
    Gives = SignalKinds.Spikes,
    Doc = "Random spikes of neurons on a torus, with rates that are highest around a site that is drawn anew at equal intervals.",
    Reference = "doi:10.1162/neco_a_00018; doi:10.3389/fnins.2018.00434")]
public sealed class MovingBump : IStimulus, ICheckPopulation
{
    private const double MsPerSecond = 1000;
    private const double Range = 4294967296.0;

    private uint[] _thresholds = [];
    private long _stepsOfSite = 1;

    [Parameter("1", 16, Min = 1, Doc = "Neurons in a row of the grid; the number of neurons is a multiple of it.")]
    public int Columns { get; set; } = 16;

    [Parameter("1", 16, Min = 1, Doc = "Rows of the grid.")]
    public int Rows { get; set; } = 16;

    [Parameter("Hz", 5, Min = 0, Doc = "Rate of neurons that are far away.")]
    public double Background { get; set; } = 5;

    [Parameter("Hz", 152.8, Min = 0, Doc = "Additional rate at the site.")]
    public double Peak { get; set; } = 152.8;

    [Parameter("1", 2, Above = 0, Doc = "Standard deviation of the bump along each axis, in distances of neighbours.")]
    public double Sigma { get; set; } = 2;

    [Parameter("ms", 20, Above = 0, WholeSteps = true, MinSteps = 1, Doc = "Time for which a site stays.")]
    public double Interval { get; set; } = 20;

    /// <inheritdoc/>
    public void CheckPopulation(int neurons)
    {
        if (neurons != Columns * Rows)
        {
            throw new ParameterException(
                "columns", $"{Columns} x {Rows} sites are {Columns * Rows}, but the population has {neurons} neurons; give as many sites as neurons");
        }
    }

    /// <inheritdoc/>
    public void Begin(double step)
    {
        if ((Background + Peak) * step > MsPerSecond)
        {
            throw new ParameterException(
                "peak", FormattableString.Invariant($"{Background + Peak} Hz is more than a spike in each step of {step} ms; lower it or shorten the step"));
        }

        _stepsOfSite = (long)Math.Round(Interval / step);
        _thresholds = new uint[Columns * Rows];
        for (var apart = 0; apart < _thresholds.Length; apart++)
        {
            var (x, y) = (Across(apart % Columns, Columns), Across(apart / Columns, Rows));
            var rate = Background + (Peak * Double1.Exp(-((x * x) + (y * y)) / (2 * Sigma * Sigma)).Number);
            _thresholds[apart] = (uint)Math.Min(rate * step / MsPerSecond * Range, uint.MaxValue);
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        for (var block = 0; block < slice.Blocks; block++)
        {
            var (first, random) = (block * RandomBlock.Neurons, slice.Random(block));
            var neurons = Math.Min(RandomBlock.Neurons, slice.Neurons - first);
            for (var step = 0; step < slice.Steps; step++)
            {
                var uniforms = random.Next();
                var site = (int)(slice.UniformAt((slice.FirstStep + step) / _stepsOfSite, 0) * _thresholds.Length);
                for (var neuron = 0; neuron < neurons; neuron++)
                {
                    if (uniforms[neuron] < _thresholds[Apart(slice.FirstNeuron + first + neuron, site)])
                    {
                        slice.Add(first + neuron, step, 1);
                    }
                }
            }

            slice.Random(block) = random;
        }
    }

    /// <summary>The number of the site that lies as far from site 0 as a neuron from a site.</summary>
    private int Apart(int neuron, int site)
    {
        var column = ((neuron % Columns) - (site % Columns) + Columns) % Columns;
        var row = ((neuron / Columns) - (site / Columns) + Rows) % Rows;
        return (row * Columns) + column;
    }

    private static int Across(int distance, int length) => Math.Min(distance, length - distance);
}
