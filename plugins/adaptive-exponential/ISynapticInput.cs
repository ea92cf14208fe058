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

    /// <summary>
    /// The input in the middle of the step, of such an amount that Simpson's rule gives the exact mean over the step. So a fast synapse gives its whole charge,
    /// and the order of the integrator stays what it is.
    /// </summary>
    TSelf Middle();

    /// <summary>The input at the end of the step, before anything arrives.</summary>
    TSelf End();
}
