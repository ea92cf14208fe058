namespace NeuroForge.AdaptiveExponential;

/// <summary>Synaptic input of a neuron: conductances or currents that do not depend on its potential, known exactly at every moment of a step.</summary>
internal interface ISynapticInput<TSelf, T>
    where TSelf : struct, ISynapticInput<TSelf, T>
    where T : struct, IVector<T>
{
    /// <summary>The sum of all conductances in nS.</summary>
    T Conductance { get; }

    /// <summary>The current in pA that would flow at 0 mV.</summary>
    T Current { get; }

    /// <summary>The input half a part of a step later.</summary>
    TSelf HalfAPartLater();
}
