namespace NeuroForge.Recording;

/// <summary>The birth or death of a synapse.</summary>
/// <param name="Born">True for a birth, false for a death.</param>
/// <param name="Synapse">The synapse's number in its projection: the number of births before its own. It distinguishes multapses.</param>
/// <param name="Source">The source's number, counted through all source populations of the projection.</param>
/// <param name="Target">The target's number, counted through all target populations of the projection.</param>
/// <param name="Weight">Its weight in the receptor's unit, at birth or at death.</param>
/// <param name="Delay">Its delay in ms.</param>
/// <param name="Age">Its age in ms: 0 at birth. The age of a synapse of the initial network counts from the start of the run.</param>
/// <param name="Cause">The cause: <see cref="Initial"/>, or the cause that the rewiring strategy gave.</param>
public readonly record struct RewiringEvent(bool Born, long Synapse, int Source, int Target, double Weight, double Delay, double Age, string Cause)
{
    /// <summary>The cause for the synapses of the initial network. They are recorded first, and are not counted as births.</summary>
    public const string Initial = "initial";
}
