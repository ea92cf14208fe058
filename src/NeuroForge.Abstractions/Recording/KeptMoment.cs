namespace NeuroForge.Recording;

/// <summary>What was recorded of a projection at one moment.</summary>
/// <typeparam name="T">A synapse, or a birth or death.</typeparam>
/// <param name="Time">The time in ms.</param>
/// <param name="Group">Which of the recording's groups.</param>
/// <param name="Items">What was recorded, in the order of the frame.</param>
public readonly record struct KeptMoment<T>(double Time, int Group, ReadOnlyMemory<T> Items);
