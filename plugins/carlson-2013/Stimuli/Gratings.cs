namespace NeuroForge.Carlson2013;

/// <summary>
/// Sinusoidal gratings shown to a square of ON pixels and a square of OFF pixels, as their momentary rates: every orientation once in an epoch, in a random
/// order for each epoch, with a pause of uniform light after each.
/// </summary>
/// <remarks>
/// Neurons of the target population are pixels in the order ON, OFF, each row by row; a population of a multiple of them repeats them.
/// Both see the same grating, since the order depends on the stimulus alone.
/// </remarks>
[Stimulus(
    "gratings",
    Gives = SignalKinds.Continuous,
    Doc =
        "Momentary rates of ON and OFF pixels that see gratings of all orientations, one after another in random order; the population has ON pixels, then "
            + "OFF pixels, 2 x side^2 in total, and the weight is \"1 Hz\".",
    Reference = "doi:10.1109/IJCNN.2013.6706961")]
public sealed class Gratings : IStimulus, ICheckPopulation, IBoundAmounts, ICheckEffect
{
    /// <summary>Greatest number of rates for all gratings; more would take gigabytes of memory and minutes to prepare.</summary>
    private const long MostRates = 1L << 25;

    private double[][] _rates = [];
    private long _shownSteps;
    private long _periodSteps;

    [Parameter("1", 32, Min = 2, Doc = "Pixels along a side of the image: the population has 2 x side^2 neurons, or a multiple.")]
    public int Side { get; set; } = 32;

    [Parameter("1", 40, Min = 1, Doc = "Orientations, evenly spread over half a turn: the gratings of an epoch.")]
    public int Orientations { get; set; } = 40;

    [Parameter("1", 1.2, Doc = "Cycles of a grating in half an image.")]
    public double Cycles { get; set; } = 1.2;

    [Parameter("Hz", 28, Min = 0, Doc = "Rate at the brightest place of a grating (ON) or the darkest (OFF).")]
    public double Rate { get; set; } = 28;

    [Parameter("Hz", 1, Min = 0, Doc = "Rate of all pixels in a pause.")]
    public double Background { get; set; } = 1;

    [Parameter("ms", 2000, Above = 0, Doc = "Duration of a grating, a multiple of the step.")]
    public double Shown { get; set; } = 2000;

    [Parameter("ms", 500, Min = 0, Doc = "Duration of the pause after it, a multiple of the step.")]
    public double Pause { get; set; } = 500;

    /// <inheritdoc/>
    public double GreatestAmount => Math.Max(Rate, Background);

    /// <inheritdoc/>
    public void CheckPopulation(int neurons)
    {
        var pixels = 2L * Side * Side;
        if (neurons % pixels != 0)
        {
            throw new ParameterException(
                "side",
                $"ON and OFF pixels of {Side} by {Side} are {pixels} in total, but the number of neurons is {neurons}, which is not a multiple; give the "
                    + "population "
                    + $"{pixels}, or change the side");
        }
    }

    /// <inheritdoc/>
    public void Begin(double step)
    {
        CheckSize();
        _shownSteps = Steps("shown", Shown, step);
        _periodSteps = _shownSteps + Steps("pause", Pause, step);
        _rates = [.. Enumerable.Range(0, Orientations).Select(k => Rates((double)k / Orientations))];
    }

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (Rate == 0 && (Background == 0 || _shownSteps == _periodSteps || _shownSteps >= steps))
        {
            throw new ParameterException("rate", "all rates are 0, so the stimulus has no effect");
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            var (presentation, at) = Math.DivRem(slice.FirstStep + step, _periodSteps);
            if (at < _shownSteps)
            {
                Show(slice, step, _rates[OrientationOf(slice, presentation)]);
            }
            else
            {
                slice.AddToAll(step, Background);
            }
        }
    }

    private void CheckSize()
    {
        var rates = 2.0 * Side * Side * Orientations;
        if (rates > MostRates)
        {
            throw new ParameterException(
                "orientations",
                FormattableString.Invariant(
                    $"{Orientations} gratings of {Side} by {Side} pixels are {rates:G3} rates, but at most {MostRates} are possible")
                    + "; use fewer orientations or a smaller side");
        }
    }

    private static void Show(in StimulusSlice slice, int step, double[] rates)
    {
        var pixel = slice.FirstNeuron % rates.Length;
        if (pixel + slice.Neurons <= rates.Length)
        {
            slice.Add(step, rates.AsSpan(pixel, slice.Neurons));
            return;
        }

        for (var neuron = 0; neuron < slice.Neurons; neuron++)
        {
            slice.Add(neuron, step, rates[pixel]);
            pixel = pixel + 1 < rates.Length ? pixel + 1 : 0;
        }
    }

    private static long Steps(string parameter, double time, double step)
    {
        var steps = Math.Round(time / step);
        return Math.Abs((steps * step) - time) <= 1e-9 * time // room for the rounding of decimal fractions
            ? (long)steps
            : throw new ParameterException(parameter, FormattableString.Invariant($"{time} ms is not a multiple of the step of {step} ms"));
    }

    private int OrientationOf(in StimulusSlice slice, long presentation)
    {
        var (epoch, place) = Math.DivRem(presentation, Orientations);
        return RandomOrder.NumberAt(slice, epoch, (int)place, Orientations);
    }

    /// <summary>The rates of all pixels for a grating.</summary>
    /// <param name="orientation">The direction of the grating, in half turns.</param>
    private double[] Rates(double orientation)
    {
        var (across, down) = (Trigonometry.CosPi<Double1>(orientation).Number, Trigonometry.SinPi<Double1>(orientation).Number);
        double[] light = [.. Enumerable.Range(0, Side * Side).Select(pixel => Light((across * At(pixel % Side)) + (down * At(pixel / Side))))];
        return [.. light.Select(l => Rate * Math.Max(l, 0)), .. light.Select(l => Rate * Math.Max(-l, 0))];
    }

    private double Light(double along) => Trigonometry.SinPi<Double1>(2 * Cycles * along).Number;

    /// <summary>The coordinate of a row or column in the image, from -1 to 1.</summary>
    private double At(int pixel) => (2.0 * pixel / (Side - 1)) - 1;
}
