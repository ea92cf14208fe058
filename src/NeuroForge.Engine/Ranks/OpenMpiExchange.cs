namespace NeuroForge.Engine.Ranks;

/// <summary>The exchange of ranks that are processes started by the launcher of Open MPI, on one machine or on several.</summary>
internal sealed class OpenMpiExchange : RankExchange
{
    private readonly OpenMpiLibrary _library;

    private OpenMpiExchange(OpenMpiLibrary library)
        : base(library.Rank(), library.Ranks()) => _library = library;

    /// <summary>Joins the ranks that the launcher has started.</summary>
    /// <param name="expected">Number of ranks that the launcher has announced; null if it has not.</param>
    /// <exception cref="RanksException">The library is missing or another one, or does not find the other ranks.</exception>
    internal static RankExchange Join(int? expected)
    {
        var library = OpenMpiLibrary.Load();
        library.Initialise();
        var exchange = new OpenMpiExchange(library);
        return expected is { } announced && announced != exchange.Ranks
            ? throw new RanksException($"the launcher has started {announced} ranks, but Open MPI finds {exchange.Ranks}: use the launcher of the same Open "
                + "MPI 4.1 (mpirun of Debian's openmpi-bin)")
            : exchange;
    }

    /// <inheritdoc/>
    private protected override void Share(ReadOnlySpan<byte> block, Span<byte> blocks) => Check(_library.AllGather(block, blocks));

    /// <inheritdoc/>
    private protected override void Give(int rank, ReadOnlySpan<byte> message) => Check(_library.Send(rank, message));

    /// <inheritdoc/>
    private protected override void Take(int rank, Span<byte> message) => Check(_library.Receive(rank, message));

    /// <inheritdoc/>
    private protected override void Leave() => _library.End();

    /// <summary>Checks a code of the library. After a failure the ranks cannot be reached any longer, so none is waited for.</summary>
    /// <exception cref="IOException">The library has failed.</exception>
    private void Check(int code)
    {
        if (code != 0)
        {
            Abandon();
            throw OpenMpiLibrary.Failure(code, "an exchange");
        }
    }
}
