namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>A field that a loop fills with values of neurons, one for each number of a vector; the values are contiguous.</summary>
internal readonly struct SeenField;
