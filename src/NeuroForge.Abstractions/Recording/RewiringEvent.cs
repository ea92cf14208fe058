namespace NeuroForge.Recording;

/// <summary>The birth or death of a synapse.</summary>
/// <param name="Born">Whether it was born; otherwise it died.</param>
/// <param name="Synapse">Which synapse of its projection: how many were born before it. It tells multapses apart.</param>
/// <param name="Source">The source's number through the projection's source populations.</param>
/// <param name="Target">The target's number through the projection's target populations.</param>
/// <param name="Weight">Its weight in the receptor's unit, at birth or at death.</param>
/// <param name="Delay">Its delay in ms.</param>
/// <param name="Age">Its age in ms: 0 at birth. A synapse that the network begins with is as old as the run.</param>
/// <param name="Cause">Why: <see cref="Initial"/>, or what the rewiring strategy gave as the cause.</param>
public readonly record struct RewiringEvent(bool Born, long Synapse, int Source, int Target, double Weight, double Delay, double Age, string Cause)
{
    /// <summary>The cause of the births of the synapses that a network begins with. They are recorded first, and are not counted among the births.</summary>
    public const string Initial = "initial";
}
