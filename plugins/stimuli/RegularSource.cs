using System.Runtime.CompilerServices;

namespace NeuroForge.Stimuli;

/// <summary>A neuron without inputs that spikes at a regular interval, with a normally distributed displacement of each spike.</summary>
/// <remarks>
/// Spike n is at phase + n interval + jitter xi, each with its own xi, so displacements do not add up. A spike is stamped with the end of the step that
/// contains it, at the earliest the end of the first step, and the next one a step later at the earliest.
/// </remarks>
[NeuronModel(
    "regular_source",
    Doc = "Spikes at a regular interval, each displaced by a normally distributed time: spike n at phase + n interval + jitter xi.",
    Reference = "doi:10.1103/PhysRevLett.88.208302")]
public struct RegularSource<T> : INeuron<T>, ILimitStep<T>
    where T : struct, IVector<T>
{
    /// <summary>Part of a step by which a time may exceed the step's end: room for the rounding of decimal fractions.</summary>
    private const double Rounding = 1e-6;

    [Parameter("ms", 100, Above = 0, Doc = "Time from one spike to the next.")] public T Interval;
    [Parameter("ms", 0, Min = 0, Doc = "Time of the first spike without jitter.")] public T Phase;
    [Parameter("ms", 0, Min = 0, Doc = "Standard deviation of the displacement of each spike.")] public T Jitter;

    [State("1", Min = 0, Doc = "Number of spikes so far.")] public T Emitted;
    [State("1", Doc = "Displacement of the next spike in units of jitter.")] public T Xi;
    [State("1", Min = 0, Max = 1, Doc = "1 if xi has been drawn for the next spike.")] public T Drawn;

    [Uniform] public T Draw;

    public readonly string StepLimit => "there is at most one spike in a step: spikes are lost if an interval is shorter than a step";

    public readonly T StepShare(double step) => step / Interval;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Xi = T.Select(Drawn > 0.5, Xi, NormalDeviates.Of(Draw));
        var time = T.Fma(Jitter, Xi, T.Fma(Emitted, Interval, Phase));
        var spiked = time <= clock.Time + ((1 + Rounding) * clock.Step);
        Emitted += T.Select(spiked, 1.0, 0.0);
        Drawn = T.Select(spiked, 0.0, 1.0);
        return spiked;
    }
}
