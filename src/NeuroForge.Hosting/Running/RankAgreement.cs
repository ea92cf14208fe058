using NeuroForge.Engine.Ranks;
using NeuroForge.Hosting.Models;
using NeuroForge.Hosting.Snapshots;

namespace NeuroForge.Hosting.Running;

/// <summary>Checks before a network is built that all ranks run the same one, in the same way.</summary>
internal static class RankAgreement
{
    /// <summary>Checks a run.</summary>
    /// <param name="model">The model of this rank.</param>
    /// <param name="settings">The settings of the run.</param>
    /// <exception cref="RanksException">Ranks have different descriptions, values, plugins or times of snapshots.</exception>
    internal static void Check(Model model, RunSettings settings)
    {
        Check(model, settings.Ranks);
        settings.Ranks.CheckSame(Words(settings.Snapshots, model.Plan.Step), "times of snapshots");
    }

    /// <summary>Checks a model.</summary>
    /// <param name="model">The model of this rank.</param>
    /// <param name="ranks">The exchange with the other ranks.</param>
    /// <exception cref="RanksException">Ranks have different descriptions, values or plugins.</exception>
    internal static void Check(Model model, RankExchange ranks)
    {
        if (ranks.IsAlone)
        {
            return;
        }

        ranks.CheckSame($"{model.Name} {model.Hash}", "descriptions");
        ranks.CheckSame(FormattableString.Invariant($"{model.Plan.Seed}"), "seeds");
        ranks.CheckSame(string.Join(", ", model.Options.Overrides.OrderBy(value => value.Key, StringComparer.Ordinal)), "values of parameters");
        ranks.CheckSame(string.Join(", ", model.UsedPlugins().Select(plugin => plugin.ToString()).Order(StringComparer.Ordinal)), "plugins");
    }

    private static string Words(SnapshotTimes times, double step) =>
        times == SnapshotTimes.Never ? "never"
        : times == SnapshotTimes.NowAndThen ? "now and then"
        : FormattableString.Invariant($"every {times.Open(step).NextAfter(0)} steps");
}
