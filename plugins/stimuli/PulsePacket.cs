namespace NeuroForge.Stimuli;

/// <summary>Volleys of spikes: around each of the given times a number of spikes at normally distributed times, the same for every neuron.</summary>
/// <remarks>
/// The time of a spike is a function of the seed, the packet and the spike's number, so nothing is kept from step to step. A spike is stamped with the end of
/// the step that contains it. The farthest is 8.3 standard deviations from the centre, since no random number of 53 bits is nearer to 0 or 1.
/// </remarks>
[Stimulus(
    "pulse_packet",
    Gives = SignalKinds.Spikes,
    Doc = "Volleys: a number of spikes around each of the given times, normally distributed with a standard deviation, the same for every neuron.",
    Reference = "doi:10.1038/990101; NEST 3.9, pulsepacket_generator")]
public sealed class PulsePacket : IStimulus, ICheckEffect
{
    /// <summary>The greatest distance of a spike from the centre, in standard deviations.</summary>
    private const double Farthest = 8.5;

    /// <summary>Half of 2^-53, so that no uniform number is 0.</summary>
    private const double Middle = 1.0 / (1UL << 54);

    /// <summary>Part of a step by which a time may exceed the step's end: room for the rounding of decimal fractions.</summary>
    private const double Rounding = 1e-6;

    private double _step = 1;

    [Parameter("ms", Min = 0, Doc = "Centres of the packets, in any order.")]
    public double[] Times { get; set; } = [];

    [Parameter("1", Min = 1, Doc = "Spikes in each packet.")]
    public int Activity { get; set; } = 1;

    [Parameter("ms", 0, Min = 0, Doc = "Standard deviation of the spikes' times; 0 for spikes at the centre.")]
    public double Sdev { get; set; }

    /// <inheritdoc/>
    public void Begin(double step) => _step = step;

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (Times.Length == 0)
        {
            throw new ParameterException("times", "the list of centres is empty");
        }

        if (Times.Min() - (Farthest * Sdev) >= steps * _step)
        {
            throw new ParameterException("times", FormattableString.Invariant($"the first packet is at {Times.Min()} ms, too late to arrive within the run"));
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        var (begin, end) = (slice.FirstStep * _step, (slice.FirstStep + slice.Steps) * _step);
        for (var packet = 0; packet < Times.Length; packet++)
        {
            if (begin > Times[packet] + (Farthest * Sdev) || end < Times[packet] - (Farthest * Sdev))
            {
                continue;
            }

            for (var spike = 0; spike < Activity; spike++)
            {
                // A spike at t is that of the step (k, k + 1] with t = (k + 1) h at the latest; spikes before the start are lost.
                var deviate = NormalDeviates.Of<Double1>(slice.UniformAt(packet, spike) + Middle).Number;
                var step = Math.Ceiling(((Times[packet] + (Sdev * deviate)) / _step) - Rounding) - 1 - slice.FirstStep;
                if (step >= 0 && step < slice.Steps)
                {
                    slice.AddToAll((int)step, 1);
                }
            }
        }
    }
}
