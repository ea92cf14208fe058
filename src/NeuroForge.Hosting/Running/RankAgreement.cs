using NeuroForge.Engine.Ranks;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting.Running;

/// <summary>Checks before a network is built that all ranks run the same one, and that nothing is requested that several ranks cannot do.</summary>
internal static class RankAgreement
{
    /// <summary>Checks a run.</summary>
    /// <param name="model">The model of this rank.</param>
    /// <param name="settings">The settings of the run.</param>
    /// <exception cref="RanksException">Ranks have different descriptions, values or plugins, or snapshots at certain times are requested.</exception>
    internal static void Check(Model model, RunSettings settings)
    {
        var ranks = settings.Ranks;
        if (ranks.IsAlone)
        {
            return;
        }

        ranks.CheckSame($"{model.Name} {model.Hash}", "descriptions");
        ranks.CheckSame(FormattableString.Invariant($"{model.Plan.Seed}"), "seeds");
        ranks.CheckSame(string.Join(", ", model.Options.Overrides.OrderBy(value => value.Key, StringComparer.Ordinal)), "values of parameters");
        ranks.CheckSame(string.Join(", ", model.UsedPlugins().Select(plugin => plugin.ToString()).Order(StringComparer.Ordinal)), "plugins");
        if (settings.Snapshots != SnapshotTimes.NowAndThen && settings.Snapshots != SnapshotTimes.Never)
        {
            throw new RanksException($"a run on {ranks.Ranks} ranks takes no snapshots: leave out their times, or run it on one rank");
        }

        if (settings.Snapshots != SnapshotTimes.Never)
        {
            settings.Warn($"a run on {ranks.Ranks} ranks takes no snapshots and keeps no grown network: if it is stopped, it cannot be resumed");
        }
    }
}
