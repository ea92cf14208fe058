namespace NeuroForge;

/// <summary>The birth or death of a synapse.</summary>
/// <param name="Born">Whether it was born; otherwise it died.</param>
/// <param name="Source">The source's number through the projection's source populations.</param>
/// <param name="Target">The target's number through the projection's target populations.</param>
/// <param name="Weight">Its weight in the receptor's unit, at birth or at death.</param>
public readonly record struct RewiringEvent(bool Born, int Source, int Target, double Weight);
