namespace NeuroForge.Recording;

/// <summary>Values of a projection's synapses, or their births and deaths, at one moment.</summary>
/// <typeparam name="T">A synapse, or a birth or death.</typeparam>
/// <param name="Time">The time in ms.</param>
/// <param name="Group">Number of the group in the recording.</param>
/// <param name="Items">The synapses or events, in the order of the frame.</param>
public readonly record struct KeptMoment<T>(double Time, int Group, ReadOnlyMemory<T> Items);
