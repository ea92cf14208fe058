namespace NeuroForge.Stimuli;

/// <summary>The slots of inputs for the steps of a slice: consecutive, the first follows the last.</summary>
/// <param name="Count">Number of slots.</param>
/// <param name="First">The slot of the first step.</param>
/// <param name="Steps">Number of steps.</param>
internal readonly record struct SliceSlots(int Count, int First, int Steps);
