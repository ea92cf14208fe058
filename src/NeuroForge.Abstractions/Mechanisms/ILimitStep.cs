using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms;

/// <summary>
/// States up to which length of a step a neuron model or synapse rule is right, so that descriptions are warned of steps that are too long: an explicit
/// integrator overshoots, and from twice that length on grows without end; a source has no more than a spike in a step. Optional.
/// </summary>
/// <remarks>
/// The host asks with the parameters, derived constants and states with which neurons and synapses begin, once without inputs, and once for each receptor
/// with what a projection or stimulus brings there at once. While a network runs, neurons are asked again now and then with the states they are in, and the
/// run warns where the share is above 2. A rate constant or time constant that limits the step by itself need not be told:
/// <see cref="ParameterAttribute.MaxPerStep"/>.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
public interface ILimitStep<T>
    where T : struct, IVector<T>
{
    /// <summary>What happens where the step is longer: <c>the potential overshoots where a step is longer than c_m over the conductances</c>.</summary>
    string StepLimit { get; }

    /// <summary>How long the step is, as a share of the longest one that is right.</summary>
    /// <param name="step">The simulation's step in ms, above 0.</param>
    /// <returns>A pure number: 1 for the longest step, above 1 for one that is too long.</returns>
    T StepShare(double step);
}
