namespace NeuroForge.Samples.Web;

/// <summary>Sets the speed of the simulation.</summary>
/// <param name="Pace">Simulated seconds per second, if the machine is fast enough.</param>
internal sealed record PaceRequest(double Pace);
