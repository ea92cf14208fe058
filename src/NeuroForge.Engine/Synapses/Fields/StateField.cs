namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>
/// A field that a loop fills from neurons as <see cref="SeenField"/>, but where they keep their states: groups stand some way apart, all such fields'
/// alike.
/// </summary>
internal readonly struct StateField;
