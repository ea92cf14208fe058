namespace NeuroForge.Descriptions.Parts;

/// <summary>The synapses of projections that a recorder records.</summary>
/// <param name="From">Populations or groups of sources; empty for all.</param>
/// <param name="To">Populations or groups of targets; empty for all.</param>
/// <param name="Among">Populations or groups, among the neurons of each of which apart; empty where they are not divided so.</param>
/// <param name="Sample">The share of the pairs of a source and a target; null for all.</param>
internal sealed record RecordedSubset(IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<string> Among, double? Sample);
