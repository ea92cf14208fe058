namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>A field that a loop fills from the one neuron that a line of a matrix belongs to.</summary>
internal readonly struct LineField;
