using System.Runtime.CompilerServices;

namespace NeuroForge.Izhikevich;

/// <summary>
/// Izhikevich's neuron: dv/dt = 0.04 v^2 + 5 v + 140 - u + I and du/dt = a (b v - u), v in mV, t in ms and I in mV/ms; at v >= v_th a spike, v = c, u = u + d.
/// </summary>
/// <remarks>
/// The published program halves the step for v, moves u with the new v, and adds what arrives to the current of its step; NEST moves both by Euler's method
/// from the old values and adds what arrives to v.
/// </remarks>
[Equations(
    "dv_m/dt = 0.04 v_m^2 + 5 v_m + 140 - u_m + (i_e + i_stim) / c_m, du_m/dt = a (b v_m - u_m)",
    "a spike at ex: v_m = v_m + weight",
    "v_m >= v_th: spike, v_m = c, u_m = u_m + d")]
[NeuronModel(
    "izhikevich",
    Doc = "Quadratic neuron with recovery, by Euler's method: dv/dt = 0.04 v^2 + 5 v + 140 - u + I, du/dt = a (b v - u).",
    Reference = "doi:10.1109/TNN.2003.820440; NEST 3.9, izhikevich")]
public struct IzhikevichNeuron<T> : INeuron<T>, IDerive, ILimitStep<T>, ICheckParameters
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 0.02, Doc = "Rate at which the recovery follows the potential.")] public T A;
    [Parameter("1/ms", 0.2, Doc = "Coupling of the recovery to the potential.")] public T B;
    [Parameter("mV", -65, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T C;
    [Parameter("mV/ms", 8, Doc = "Increase of the recovery at a spike.")] public T D;
    [Parameter("pF", 1, Above = 0, Doc = "Capacitance, by which currents are divided.")] public T CM;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("mV", 30, Doc = "Potential at which the neuron spikes.")] public T VTh;
    [Parameter("mV", -1e6, MaxParameter = nameof(C), Doc = "Least potential.")] public T VMin;
    [Parameter("1", 1, Min = 0, Max = 1,
        Doc = "1: Euler's method for v and u, spikes jump v (NEST's default). 0: the published program, two half steps of v, spikes are a current.")]
    public T ConsistentIntegration;

    // How much of a step the first of the two steps of v takes, how much the second, and mV/ms for each pA.
    [Derived] public T First;
    [Derived] public T Second;
    [Derived] public T PerCapacitance;

    [State("mV", -65, Doc = "Membrane potential.")] public T VM;
    [State("mV/ms", -13, Doc = "Recovery variable, which lowers the potential.", Name = "u_m")] public T UM;
    [State("pA", Doc = "Current from outside that acts in the next step.")] public T IStim;

    [Input("mV", Takes = SignalKinds.Spikes, Sign = WeightSign.Either,
        Doc = "Spikes: the weight is the jump of the potential; in the order of the published program a current of so many mV/ms for one step.")]
    public T Ex;
    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents.")] public T Current;

    public readonly string StepLimit => "the potential overshoots if the step times 0.08 v + 5 per ms is above 1";

    public readonly T StepShare(double step) => step * T.Abs(T.Fma(0.08, VM, 5.0));

    public readonly void CheckParameters(double step)
    {
        if (((ConsistentIntegration > 0.0) & (ConsistentIntegration < 1.0)).Any)
        {
            throw new ParameterException(
                "consistent_integration", "it is neither 0 nor 1; give 1 for Euler's method as NEST has it, or 0 for the order of the published program");
        }
    }

    public void Derive(double step)
    {
        First = T.Select(ConsistentIntegration > 0.5, step, 0.5 * step);
        Second = step - First;
        PerCapacitance = 1.0 / CM;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var consistent = ConsistentIntegration > 0.5;
        var input = T.Fma(PerCapacitance, IStim + IE, T.Select(consistent, 0.0, Ex));
        var v = T.Fma(First, Slope(VM, input), VM);
        v = T.Fma(Second, Slope(v, input), v);
        var u = T.Fma(clock.Step * A, T.Fma(B, T.Select(consistent, VM, v), -UM), UM);
        v = T.Max(v + T.Select(consistent, Ex, 0.0), VMin);

        var spiked = v >= VTh;
        VM = T.Select(spiked, C, v);
        UM = T.Select(spiked, u + D, u);
        IStim = Current;
        return spiked;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Slope(T v, T input) => T.Fma(T.Fma(0.04, v, 5.0), v, 140.0 - UM + input);
}
