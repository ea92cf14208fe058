namespace NeuroForge.Samples.ClosedLoop;

/// <summary>A measured rate and the controller's output.</summary>
/// <param name="Time">Simulated time in ms.</param>
/// <param name="Rate">The mean rate of the population since the previous moment, in Hz.</param>
/// <param name="Stimulus">The rate of the stimulus from now on, in Hz.</param>
internal readonly record struct Moment(double Time, double Rate, double Stimulus);
