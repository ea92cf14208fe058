using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Changes;

/// <summary>Everything that a protocol changes at the beginning of one step.</summary>
/// <param name="step">The step.</param>
/// <param name="place">The path of the first of these changes in the description.</param>
internal sealed class TimedChange(long step, string place)
{
    private readonly List<PhaseActionPlan> _actions = [];

    /// <summary>The step.</summary>
    internal long Step => step;

    /// <summary>The path of the first of these changes in the description.</summary>
    internal string Place => place;

    /// <summary>The values of parameters, a later one in place of an earlier.</summary>
    internal List<Adjustment> Adjustments { get; } = [];

    /// <summary>Adds what is no value of a parameter.</summary>
    internal void Add(PhaseActionPlan action) => _actions.Add(action);

    /// <summary>Makes the change, with other values of parameters.</summary>
    /// <param name="adjustments">The values.</param>
    internal NetworkChange With(IEnumerable<Adjustment> adjustments)
    {
        var change = new NetworkChange();
        foreach (var adjustment in adjustments)
        {
            change.Set(adjustment);
        }

        _actions.ForEach(action => Describe(action, change));
        return change;
    }

    private static void Describe(PhaseActionPlan action, NetworkChange change)
    {
        switch (action)
        {
            case LesionAction lesion:
                lesion.Neurons.ToList().ForEach(change.Lesion);
                break;
            case CutAction cut:
                change.Cut(cut.Projection, cut.From, cut.To);
                break;
            case AdditionAction addition:
                change.Add(addition.Synapses);
                break;
            case InjectionAction injection:
                injection.Neurons.ToList().ForEach(neurons => change.Inject(neurons, injection.Receptor, injection.Amount));
                break;
            default:
                throw new ArgumentException($"a protocol cannot do {action.GetType().Name}", nameof(action));
        }
    }
}
