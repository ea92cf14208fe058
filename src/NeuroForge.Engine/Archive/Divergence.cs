namespace NeuroForge.Engine.Archive;

/// <summary>The first difference between two runs of a network.</summary>
/// <param name="Time">The end of the first slice after which they differ, in ms.</param>
/// <param name="Entity">The number that differs, such as <c>population E, neuron 17, v_m</c>.</param>
/// <param name="Value">Its value in the first run.</param>
/// <param name="OtherValue">Its value in the other run.</param>
public sealed record Divergence(double Time, string Entity, string Value, string OtherValue);
