namespace NeuroForge.Models.Tests.Carlson2013;

/// <summary>In which order ANNarchy's examples list the equations of a synapse, and so compute them.</summary>
public enum Listing
{
    /// <summary>As "Ramp" has it: traces decay, then the weight moves.</summary>
    TracesFirst,

    /// <summary>As "SORF" has it: the weight moves, then traces decay.</summary>
    WeightFirst,
}
