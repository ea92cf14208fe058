namespace NeuroForge.Declarations;

/// <summary>Texts for pages, tables and messages that say which spikes a synapse rule learns from.</summary>
public static class LearningWords
{
    /// <summary>
    /// Describes the moment at which a synapse rule learns from spikes and states of its two neurons, as a sentence without capital letter and full stop; null
    /// for a rule that no delay affects.
    /// </summary>
    public static string? LearningInWords(this Mechanism rule) =>
        !rule.LearnsAtEmission ? null : rule.LearnsAtSpikesAlone ? $"{AtEmission}; \"dendritic\" of the projection changes this" : AtEmission;

    private const string AtEmission =
        "spikes and states of both neurons affect learning in the step in which they happen; the delay applies only to what the synapse transmits";
}
