using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Whole;

namespace NeuroForge.Engine.Changes;

/// <summary>
/// The changes by the phases of a network's protocol, by step. They depend only on the network as it is built, so that all of them can be checked before
/// the run begins, and are the same in a run that is resumed from a snapshot.
/// </summary>
internal sealed class ProtocolChanges
{
    private readonly Network _network;
    private readonly SortedList<long, TimedChange> _changes = [];

    /// <summary>Lays out the changes.</summary>
    /// <param name="network">The network as it was built, before any change.</param>
    /// <exception cref="PlanException">A change could not be made.</exception>
    /// <exception cref="MechanismException">A plugin failed.</exception>
    internal ProtocolChanges(Network network)
    {
        _network = network;
        if (network.Plan.Phases.Count > 0)
        {
            var values = new SettingValues(network);
            foreach (var (phase, number) in network.Plan.Phases.Select((phase, number) => (phase, number)))
            {
                Lay(phase, values, FormattableString.Invariant($"protocol[{number}]"));
            }

            Check();
        }
    }

    /// <summary>The first step after the given one at whose beginning a change is due.</summary>
    internal long NextAfter(long step)
    {
        foreach (var due in _changes.Keys)
        {
            if (due > step)
            {
                return due;
            }
        }

        return long.MaxValue;
    }

    /// <summary>The change that is due at the beginning of a step; null where none is.</summary>
    internal NetworkChange? At(long step) => _changes.TryGetValue(step, out var change) ? change.With(change.Adjustments) : null;

    /// <summary>Lays out a phase: what it sets and does, and that what is not kept returns at its end.</summary>
    private void Lay(PhasePlan phase, SettingValues values, string place)
    {
        var returning = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var action in phase.Actions.OrderBy(a => a.Step))
        {
            var change = ChangeAt(action.Step, action.Place);
            if (action is not SettingAction setting)
            {
                change.Add(action);
                continue;
            }

            var (path, adjustment) = values.Take(setting);
            change.Adjustments.Add(adjustment);
            if (!setting.Keep)
            {
                returning.Add(path);
            }
        }

        foreach (var path in returning)
        {
            ChangeAt(phase.End, place).Adjustments.Add(values.Kept(path));
        }
    }

    private TimedChange ChangeAt(long step, string place)
    {
        if (!_changes.TryGetValue(step, out var change))
        {
            _changes[step] = change = new TimedChange(step, place);
        }

        return change;
    }

    /// <summary>Prepares every change on the network as it was built, with the values that all parameters will have then; nothing is changed.</summary>
    private void Check()
    {
        var values = new SettingValues(_network);
        foreach (var change in _changes.Values.Where(change => change.Step < _network.Plan.Steps))
        {
            change.Adjustments.ForEach(values.Follow);
            var site = new ChangeSite(_network, new BirthMoment(change.Step, 1));
            foreach (var part in change.With(values.All).Parts)
            {
                part.Prepare(site);
            }

            if (site.Mistakes is [var mistake, ..])
            {
                throw new PlanException(change.Place, mistake);
            }
        }
    }
}
