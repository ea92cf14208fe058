using System.Runtime.CompilerServices;

namespace NeuroForge.SweeneyClopath2017;

/// <summary>
/// A rate neuron with a saturating response and the sliding threshold of Bienenstock, Cooper and Munro, between depression and potentiation of its synapses:
/// tau dy/dt = -y + f(input), y >= 0; d theta/dt = rate (y^2 / target - theta); both by Euler's method.
/// </summary>
/// <remarks>
/// In a step of the original the rate changes first, then weights change with the old threshold, then the threshold follows the new rate. Here rules act after
/// all neurons have been computed, so the threshold follows the rate of the step before at the beginning of the next step: at the end of a step the state
/// <c>threshold</c> is the one with which weights change in that step. In the first step there is no earlier rate to follow. The messenger, too, arrives one
/// step after its release, so both belong to the same step.
/// </remarks>
[NeuronModel(
    "bcm_neuron",
    Doc = "Rate neuron with a saturating response and a sliding modification threshold.",
    Reference = "doi:10.1111/ejn.13279; doi:10.1523/JNEUROSCI.02-01-00032.1982; ModelDB 190311")]
public struct BcmNeuron<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("ms", 20, Above = 0, MinSteps = 1, Doc = "Time constant of the rate.")] public T Tau;
    [Parameter("1", 1, Above = 0, Doc = "Minus the response to a strongly negative input.", Name = "r_0")] public T R0;
    [Parameter("1", 20, Above = 0, AboveParameter = nameof(R0), Doc = "r_max - r_0 is the response to a strong input.")] public T RMax;
    [Parameter("1", 5, Above = 0, Doc = "Rate at which a constant rate and its threshold are equal.")] public T Target;
    [Parameter("1/ms", 1e-4, Min = 0, Doc = "Rate constant with which the threshold follows the activity.")] public T ThresholdRate;
    [Parameter("1", 0, Min = 0, Max = 1,
        Doc = "Share of the messenger in the activity that the threshold follows: 0 for the neuron's own rate alone, 1 for the messenger alone.")]
    public T MessengerShare;

    [Derived] public T Share;
    [Derived] public T ThresholdShare;
    [Derived] public T PerTarget;
    [Derived] public T Highest;
    [Derived] public T PerHighest;
    [Derived] public T PerR0;

    [State("1", Min = 0, Doc = "Firing rate.")] public T Rate;
    [State("1", 5, Doc = "Activity above which active synapses are strengthened and below which they are weakened.")] public T Threshold;

    [Input("1", Takes = SignalKinds.Continuous, Doc = "Rates of others times weights, and stimuli.")] public T Input;
    [Input("1", Takes = SignalKinds.Continuous, Doc = "Concentration of a diffusing messenger such as nitric oxide, in units of the rate that releases it.")]
    public T Messenger;

    public void Derive(double step)
    {
        Share = step / Tau;
        ThresholdShare = step * ThresholdRate;
        PerTarget = 1.0 / Target;
        Highest = RMax - R0;
        (PerHighest, PerR0) = (1.0 / Highest, 1.0 / R0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        if (clock.Index > 0)
        {
            var followed = T.Fma(MessengerShare, Messenger - Rate, Rate);
            Threshold = T.Fma(ThresholdShare, (followed * followed * PerTarget) - Threshold, Threshold);
        }

        Rate = T.Max(T.Fma(Share, Response(Input) - Rate, Rate), 0.0);
        return default;
    }

    /// <summary>The rate that a constant input leads to: linear near 0, at most r_max - r_0, at least -r_0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Response(T input)
    {
        var positive = input > 0.0;
        return T.Select(positive, Highest, R0) * T.Tanh(input * T.Select(positive, PerHighest, PerR0));
    }
}
