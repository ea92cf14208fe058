using NeuroForge.Cli.Terminal;
using NeuroForge.Engine.Ranks;

namespace NeuroForge.Cli.Commands;

/// <summary>Executes a command on all ranks that a launcher has started. The first rank alone prints and returns an exit code.</summary>
internal static class Ranked
{
    /// <summary>
    /// Silences all ranks but the first, so that each line is printed once. Launchers give ranks a pseudo-terminal whose output goes anywhere: the runtime must
    /// not write codes for a terminal.
    /// </summary>
    internal static void LetFirstRankSpeak()
    {
        if (RankLauncher.IsUsed)
        {
            Environment.SetEnvironmentVariable("TERM", "dumb");
        }

        if (RankLauncher.Rank > 0)
        {
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
        }
    }

    /// <summary>Executes a command with the exchange between the ranks; without a launcher there is one rank.</summary>
    /// <param name="command">The command, which returns an exit code.</param>
    /// <returns>The exit code: 0 on all ranks but the first, since the launcher would end the others because of any other code.</returns>
    /// <exception cref="RanksException">The ranks cannot work together.</exception>
    internal static int Run(Func<RankExchange, int> command)
    {
        var ranks = RankLauncher.Join();
        try
        {
            var code = command(ranks);
            ranks.Close();
            return ranks.Rank == 0 ? code : ExitCode.Done;
        }
        catch (Exception failure)
        {
            ranks.Fail(failure);
            ranks.Close();
            if (ranks.Rank == 0)
            {
                throw;
            }

            return ExitCode.Done;
        }
    }

    /// <summary>Refuses a command that several ranks cannot execute together.</summary>
    /// <param name="command">The name of the command.</param>
    /// <exception cref="RanksException">A launcher has started several ranks.</exception>
    internal static void Refuse(string command)
    {
        if (RankLauncher.HasOthers)
        {
            throw new RanksException($"\"{command}\" cannot be executed on several ranks: start it without a launcher");
        }
    }
}
