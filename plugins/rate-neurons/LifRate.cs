using System.Runtime.CompilerServices;

namespace NeuroForge.RateNeurons;

/// <summary>
/// A rate neuron whose response is the firing rate that a leaky integrate-and-fire neuron has with a constant current:
/// tau dr/dt = -r + 1 / (t_ref + tau_m ln((U - V_reset) / (U - V_th))) with U = E_L + tau_m I / C, above threshold, and 0 below it.
/// </summary>
/// <remarks>Lapicque's neuron without noise; with a constant input its rate settles at the one with which <c>iaf_psc_exp</c> spikes.</remarks>
[Equations(
    "tau drate/dt = -rate + phi(current)",
    "phi: the rate of a leaky integrate-and-fire neuron, 1000 / (t_ref + tau_m ln((mu - v_reset) / (mu - v_th))) with mu = e_l + (i_e + current) tau_m / c_m")]
[NeuronModel(
    "lif_rate",
    Doc = "Rate neuron with the response of a leaky integrate-and-fire neuron to a constant current: 1 / (t_ref + tau_m ln((U - V_reset) / (U - V_th))).",
    Reference = "doi:10.1017/CBO9781107447615, eq. 1.21; Nengo, LIFRate")]
public struct LifRate<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    private const double MsPerSecond = 1000;

    [Parameter("ms", 10, Above = 0, Doc = "Time constant with which the rate follows the response.")] public T Tau;
    [Parameter("pF", 250, Above = 0, Doc = "Capacitance of the membrane.")] public T CM;
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public T TauM;
    [Parameter("ms", 2, Min = 0, Doc = "Refractory time after a spike.")] public T TRef;
    [Parameter("mV", -70, Doc = "Resting potential.")] public T EL;
    [Parameter("pA", 0, Doc = "Constant current.")] public T IE;
    [Parameter("mV", -55, Doc = "Spike threshold.")] public T VTh;
    [Parameter("mV", -70, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;

    [Derived] public T Kept;
    [Derived] public T Resistance;

    [State("1", Min = 0, Doc = "Firing rate in spikes per second.")] public T Rate;

    [Input("pA", Takes = SignalKinds.Continuous, Doc = "Currents: rates of others times weights, and stimuli.")] public T Current;

    public void Derive(double step) => (Kept, Resistance) = (T.Exp(-step / Tau), TauM / CM);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var asymptote = T.Fma(Resistance, IE + Current, EL);
        var above = asymptote - VTh;
        var crossing = T.Log(1.0 + ((VTh - VReset) / above));
        var response = T.Select(above > 0.0, MsPerSecond / T.Fma(TauM, crossing, TRef), 0.0);
        Rate = T.Fma(Kept, Rate - response, response);
        return default;
    }
}
