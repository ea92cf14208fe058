namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>A field that a loop fills from neurons, one for each number of a vector; their numbers stand side by side.</summary>
internal readonly struct SeenField;
