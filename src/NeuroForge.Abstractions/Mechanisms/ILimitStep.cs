using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms;

/// <summary>
/// Declares the longest step at which a neuron model or synapse rule is accurate, so that a description with a longer step gets a warning: an explicit
/// integrator overshoots, and diverges from twice that length on; a source gives at most one spike in a step. Optional.
/// </summary>
/// <remarks>
/// The host calls it with the parameters, derived constants and initial states of neurons and synapses: once without inputs, and once for each receptor with
/// the largest input that a projection or stimulus gives there at once. While a network runs, it is called from time to time with the current states of
/// neurons, and the run warns of a share above 2. A rate constant or time constant that limits the step by itself needs no declaration here: see
/// <see cref="ParameterAttribute.MaxPerStep"/>.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface ILimitStep<T>
    where T : struct, IVector<T>
{
    /// <summary>The effect of a longer step: <c>the potential overshoots where a step is longer than c_m over the conductances</c>.</summary>
    string StepLimit { get; }

    /// <summary>The length of the step as a fraction of the longest accurate step.</summary>
    /// <param name="step">The simulation's step in ms, above 0.</param>
    /// <returns>A pure number: 1 for the longest accurate step, above 1 for a step that is too long.</returns>
    T StepShare(double step);
}
