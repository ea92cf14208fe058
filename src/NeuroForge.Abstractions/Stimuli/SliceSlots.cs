namespace NeuroForge.Stimuli;

/// <summary>The slots of inputs into which the steps of a slice fall: one after another, the first behind the last.</summary>
/// <param name="Count">How many slots there are.</param>
/// <param name="First">The slot of the first step.</param>
/// <param name="Steps">How many steps.</param>
internal readonly record struct SliceSlots(int Count, int First, int Steps);
