namespace NeuroForge.Engine.Stimuli;

/// <summary>Blocks of sixteen neurons that stand side by side in a shard and that a stimulus reaches.</summary>
/// <param name="First">The first block.</param>
/// <param name="Blocks">How many blocks.</param>
/// <param name="Lanes">Which neurons of a single block are reached, all bits of a number set for each that is; null where all neurons of the blocks
/// are.</param>
internal sealed record BlockRun(int First, int Blocks, long[]? Lanes);
