namespace NeuroForge.Engine.Stimuli;

/// <summary>Consecutive blocks of sixteen neurons in a shard that a stimulus reaches.</summary>
/// <param name="First">The first block.</param>
/// <param name="Blocks">Number of blocks.</param>
/// <param name="Lanes">The reached neurons of a single block, as numbers with all bits set; null if all neurons of the blocks are reached.</param>
internal sealed record BlockRun(int First, int Blocks, long[]? Lanes);
