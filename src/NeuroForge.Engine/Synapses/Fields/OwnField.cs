namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>A field that belongs to what a loop computes, and is taken back: a synapse's weight and states, or what is computed for a target.</summary>
internal readonly struct OwnField;
