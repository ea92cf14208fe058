namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>A field that a loop computes and copies back: a synapse's weight and states, or values computed for a target.</summary>
internal readonly struct OwnField;
