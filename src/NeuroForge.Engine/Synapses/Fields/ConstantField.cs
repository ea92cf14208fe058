namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>A field that a loop leaves alone: a parameter or a derived constant, or what means nothing to it.</summary>
internal readonly struct ConstantField;
