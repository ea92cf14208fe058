namespace NeuroForge.Engine.Plan;

/// <summary>Calcium as a trace of a neuron's spikes: it decays exponentially and increases at each.</summary>
/// <param name="Tau">Time constant of the decay in ms, above 0.</param>
/// <param name="Beta">Increase at a spike, a pure number, 0 or more.</param>
/// <param name="Initial">Initial concentration, 0 or more.</param>
/// <remarks>Butz and van Ooyen (2013), doi:10.1371/journal.pcbi.1003259, equation 1; mean calcium is rate times tau times beta.</remarks>
public sealed record CalciumPlan(double Tau, double Beta, double Initial = 0);
