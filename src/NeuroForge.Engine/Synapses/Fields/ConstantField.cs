namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>A field that a loop does not change: a parameter or a derived constant, or a field without meaning in it.</summary>
internal readonly struct ConstantField;
