namespace NeuroForge.Declarations;

/// <summary>How pages, tables and messages say when spikes count for learning.</summary>
public static class LearningWords
{
    /// <summary>
    /// When a synapse rule learns from the spikes and states of its two neurons, as a sentence without capital and point; null for a rule whose learning no
    /// delay could shift.
    /// </summary>
    public static string? LearningInWords(this Mechanism rule) =>
        !rule.LearnsAtEmission ? null : rule.LearnsAtSpikesAlone ? $"{AtEmission}; \"dendritic\" of the projection says otherwise" : AtEmission;

    private const string AtEmission =
        "spikes and states of both neurons count for learning in the step in which they happen, the delay is only that of what the synapse passes on";
}
