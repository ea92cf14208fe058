namespace NeuroForge.Samples.Web;

/// <summary>Lets the network run, or wait.</summary>
/// <param name="Running">Whether it is to run.</param>
internal sealed record RunningRequest(bool Running);
