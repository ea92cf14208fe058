namespace NeuroForge.Engine.Archive;

/// <summary>Where two runs of one network stop being the same.</summary>
/// <param name="Time">The end of the first slice after which they differ, in ms.</param>
/// <param name="Entity">What differs first, such as <c>population E, neuron 17, v_m</c>.</param>
/// <param name="Value">What it is in the first run.</param>
/// <param name="OtherValue">What it is in the other run.</param>
public sealed record Divergence(double Time, string Entity, string Value, string OtherValue);
