using System.Runtime.CompilerServices;

namespace NeuroForge.Stimuli;

/// <summary>
/// A neuron that listens to nothing and spikes at random intervals that follow a gamma distribution of whole order: at every so many-th event of a Poisson
/// process. The coefficient of variation of the intervals is 1 / sqrt(order): 1 is a Poisson process, a high order a clock.
/// </summary>
/// <remarks>There is at most one event in a step, so order x rate x step is to be well below 1.</remarks>
[NeuronModel(
    "gamma_source",
    Doc = "Spikes at random intervals of a gamma distribution: at every order-th event of a Poisson process; CV 1 / sqrt(order).",
    Reference = "doi:10.1162/089976601317098510")]
public struct GammaSource<T> : INeuron<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    private const double MsPerSecond = 1000;

    [Parameter("Hz", 10, Min = 0, Doc = "Mean number of spikes in a second.")] public T Rate;
    [Parameter("1", 4, Min = 1, Doc = "Order of the distribution, rounded to a whole number.")] public T Order;

    [Derived] public T Events;
    [Derived] public T Whole;

    [State("1", Min = 0, Doc = "Events since the last spike.")] public T Passed;

    [Uniform] public T Draw;

    public readonly string StepLimit => "there is at most one event in a step: from a tenth of an event a step on intervals are too regular";

    public readonly T StepShare(double step) => Rate * T.Floor(Order + 0.5) * (10 * step / MsPerSecond);

    public void Derive(double step)
    {
        Whole = T.Floor(Order + 0.5);
        Events = Rate * Whole * (step / MsPerSecond);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Passed += T.Select(Draw < Events, 1.0, 0.0);
        var spiked = Passed >= Whole;
        Passed = T.Select(spiked, 0.0, Passed);
        return spiked;
    }
}
