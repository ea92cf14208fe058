namespace NeuroForge.Engine;

/// <summary>Computes what the synapses of each target have in common.</summary>
internal interface ITargetLoop
{
    /// <summary>Computes it for a step.</summary>
    void Compute(in Clock clock);
}
