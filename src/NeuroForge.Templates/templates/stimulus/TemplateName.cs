namespace TemplateNamePlugin;

/// <summary>Rectangular pulses of current at equal intervals, the same for every neuron; the first begins with the run.</summary>
[Stimulus("template_name", Gives = SignalKinds.Continuous, Doc = "Pulses of current at equal intervals, the same for every neuron.")]
public sealed class TemplateName : IStimulus
{
    private long _period;
    private long _width;

    [Parameter("pA", 500, Doc = "Current during a pulse.")]
    public double Amplitude { get; set; }

    [Parameter("ms", 50, Above = 0, Doc = "Time from the beginning of a pulse to that of the next; rounded to whole steps.")]
    public double Period { get; set; }

    [Parameter("ms", 20, Above = 0, Doc = "Duration of a pulse, at most a period; rounded to whole steps.")]
    public double Width { get; set; }

    /// <inheritdoc/>
    public void Begin(double step)
    {
        _period = Math.Max(1, (long)Math.Round(Period / step));
        _width = Math.Max(1, (long)Math.Round(Width / step));
        if (_width > _period)
        {
            throw new ParameterException("width", FormattableString.Invariant($"a pulse of {Width} ms does not end within a period of {Period} ms"));
        }
    }

    /// <summary>Several threads call this at once for different neurons, so it must not change the stimulus.</summary>
    public void Play(in StimulusSlice slice)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            if ((slice.FirstStep + step) % _period < _width)
            {
                slice.AddToAll(step, Amplitude);
            }
        }
    }
}
