namespace NeuroForge.Mechanisms;

/// <summary>Computes constants once from parameters and step, and not in each step. Optional for every kernel.</summary>
public interface IDerive
{
    /// <summary>Sets the fields marked <see cref="DerivedAttribute"/>. Called before the first step and after a parameter has changed.</summary>
    /// <param name="step">The simulation's step in ms, above 0.</param>
    void Derive(double step);
}
