using System.Runtime.CompilerServices;

namespace TemplateNamePlugin;

/// <summary>
/// A leaky integrate-and-fire neuron: tau_m dv/dt = e_l + drive - v, with a jump at every arriving spike and a reset at the threshold. A step of any length is
/// exact.
/// </summary>
[NeuronModel("template_name", Doc = "Leaky integrate-and-fire neuron whose potential jumps at every arriving spike.", Reference = "doi:10.1007/s004220050570")]
public struct TemplateName<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("ms", 10, Above = 0, Doc = "Time constant of the membrane.")] public T TauM;
    [Parameter("mV", -70, Doc = "Resting potential.")] public T EL;
    [Parameter("mV", -55, Doc = "Threshold: at or above it the neuron spikes.")] public T VTh;
    [Parameter("mV", -70, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;
    [Parameter("mV", 0, Doc = "Constant drive: shift of the resting potential.")] public T Drive;

    [Derived] public T Decay;

    [State("mV", From = nameof(EL), Doc = "Membrane potential.")] public T V;

    [Input("mV", Takes = SignalKinds.Spikes, Doc = "Jumps of the membrane potential.")] public T Ex;

    public void Derive(double step) => Decay = T.Exp(-step / TauM);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        var target = EL + Drive;
        V = target + ((V - target) * Decay) + Ex;
        var spiked = V >= VTh;
        V = T.Select(spiked, VReset, V);
        return spiked;
    }
}
