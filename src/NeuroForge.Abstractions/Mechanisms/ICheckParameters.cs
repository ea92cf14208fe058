namespace NeuroForge.Mechanisms;

/// <summary>
/// Refuses values of parameters that do not go together, where bounds and conditions such as <see cref="ParameterAttribute.BelowParameter"/> cannot say it.
/// Optional for a mechanism of every kind.
/// </summary>
/// <remarks>
/// The host asks before a network is built, as the description is checked, and again for every value that is set while the network runs. A kernel is
/// asked for each neuron whose values are its own, closed over a vector of one number; <see cref="Vectors.Mask{T}.Any"/> then tells of that neuron.
/// </remarks>
public interface ICheckParameters
{
    /// <summary>Checks the parameters, which are set; derived constants and states are not.</summary>
    /// <param name="step">The simulation's step in ms, above 0.</param>
    /// <exception cref="ParameterException">They do not go together. The host adds which neuron it is.</exception>
    void CheckParameters(double step);
}
