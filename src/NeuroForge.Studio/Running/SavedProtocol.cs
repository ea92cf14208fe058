namespace NeuroForge.Studio.Running;

/// <summary>A description that does what was done.</summary>
/// <param name="Text">The description.</param>
/// <param name="Hash">The hash of the state that its run gives at its end.</param>
/// <param name="Time">The end in s.</param>
internal sealed record SavedProtocol(string Text, string Hash, double Time);
