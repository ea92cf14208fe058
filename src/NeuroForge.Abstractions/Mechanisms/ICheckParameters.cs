namespace NeuroForge.Mechanisms;

/// <summary>
/// Refuses values of parameters that do not fit each other, if bounds and conditions such as <see cref="ParameterAttribute.BelowParameter"/> cannot express it.
/// Optional for mechanisms of all kinds.
/// </summary>
/// <remarks>
/// The host calls it when the description is checked, before a network is built, and again for every value that is set while the network runs. A kernel is
/// checked for each neuron that has values of its own, with a vector of one number, so <see cref="Vectors.Mask{T}.Any"/> is about that neuron alone.
/// </remarks>
public interface ICheckParameters
{
    /// <summary>Checks the parameters. They are set; derived constants and states are not.</summary>
    /// <param name="step">The simulation's step in ms, above 0.</param>
    /// <exception cref="ParameterException">The parameters do not fit each other. The host adds the number of the neuron.</exception>
    void CheckParameters(double step);
}
