namespace NeuroForge.Engine.Ranks;

/// <summary>The exchange of a run that has only one rank: its threads share all memory, so nothing is sent.</summary>
internal sealed class LocalExchange : RankExchange
{
    internal LocalExchange()
        : base(rank: 0, ranks: 1)
    {
    }

    /// <inheritdoc/>
    private protected override void Share(ReadOnlySpan<byte> block, Span<byte> blocks) => block.CopyTo(blocks);
}
