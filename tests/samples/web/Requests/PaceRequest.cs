namespace NeuroForge.Samples.Web;

/// <summary>Sets how fast time passes.</summary>
/// <param name="Pace">Simulated seconds in a second, as far as the machine is fast enough.</param>
internal sealed record PaceRequest(double Pace);
