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

    /// <inheritdoc/>
    private protected override void Give(int rank, ReadOnlySpan<byte> message) => throw Alone();

    /// <inheritdoc/>
    private protected override void Take(int rank, Span<byte> message) => throw Alone();

    private static InvalidOperationException Alone() => new("there is no other rank");
}
