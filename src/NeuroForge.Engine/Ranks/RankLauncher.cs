using System.Globalization;

namespace NeuroForge.Engine.Ranks;

/// <summary>Finds out from the environment of the process if a launcher has started it as one of several ranks.</summary>
/// <remarks>
/// Variables of batch systems such as <c>SLURM_PROCID</c> do not count: they are also set for processes that are no ranks. Without a launcher the library of
/// Open MPI is never loaded.
/// </remarks>
public static class RankLauncher
{
    private const string OpenMpiRank = "OMPI_COMM_WORLD_RANK";
    private const string OpenMpiRanks = "OMPI_COMM_WORLD_SIZE";
    private const string PmixRank = "PMIX_RANK";
    private const string MpichRanks = "PMI_SIZE";

    /// <summary>The number of this rank, before it has joined the others; 0 without a launcher.</summary>
    public static int Rank => Number(OpenMpiRank) ?? Number(PmixRank) ?? 0;

    /// <summary>True if a launcher has started the process, possibly as the only rank.</summary>
    public static bool IsUsed => (Number(OpenMpiRank) ?? Number(PmixRank) ?? Number(MpichRanks)) is not null;

    /// <summary>True if the launcher has announced other ranks.</summary>
    public static bool HasOthers => Number(OpenMpiRanks) > 1 || Rank > 0 || Number(MpichRanks) > 1;

    /// <summary>Joins the other ranks.</summary>
    /// <returns>The exchange with them; <see cref="RankExchange.Local"/> if there are none.</returns>
    /// <exception cref="RanksException">The launcher is not supported, or the library of Open MPI is missing or another one.</exception>
    public static RankExchange Join()
    {
        if (Number(OpenMpiRank) is not null || Number(PmixRank) is not null)
        {
            var ranks = Number(OpenMpiRanks);
            return ranks == 1 ? RankExchange.Local : OpenMpiExchange.Join(ranks);
        }

        return Number(MpichRanks) is > 1 and var others
            ? throw new RanksException($"the process was started as one of {others} by the launcher of MPICH or of a library like it, but ranks need Open MPI "
                + "4.1: start it with the mpirun of Open MPI, or with srun --mpi=pmix")
            : RankExchange.Local;
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
