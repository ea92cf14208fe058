namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>
/// A field that a loop fills with values of neurons like <see cref="SeenField"/>, but from their states: groups have a distance, the same for all such fields.
/// </summary>
internal readonly struct StateField;
