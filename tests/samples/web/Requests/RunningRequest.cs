namespace NeuroForge.Samples.Web;

/// <summary>Starts or pauses the network.</summary>
/// <param name="Running">True to run, false to pause.</param>
internal sealed record RunningRequest(bool Running);
