using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of a rewiring strategy, the interval of its updates, and whether they are left out.</summary>
/// <param name="rewiring">The process that it rewires.</param>
/// <param name="step">The length of a step in ms.</param>
internal sealed class StrategyParameters(RewiringProcess rewiring, double step) : ClassParameterChange(
    $"projections.{rewiring.Editor.Projection.Name}.rewiring", rewiring.Use)
{
    private const string Every = "every";
    private const string Frozen = "frozen";

    private IRewiringStrategy? _strategy;
    private long _every = rewiring.Every;
    private bool _frozen = rewiring.IsFrozen;

    /// <inheritdoc/>
    internal override void Set(ChangeSite site, string parameter, Adjustment adjustment, int[]? members)
    {
        switch (parameter)
        {
            case Every:
                _every = AdjustedTime.Steps(site, adjustment) ?? _every;
                break;
            case Frozen:
                _frozen = ClassValue.Switch(site, adjustment) ?? _frozen;
                break;
            default:
                base.Set(site, parameter, adjustment, members);
                site.Adjust(rewiring.Editor.Projection, Adjusted);
                break;
        }
    }

    /// <inheritdoc/>
    internal override bool Has(string parameter) => parameter is Every or Frozen || base.Has(parameter);

    /// <inheritdoc/>
    internal override Adjustment Current(string parameter) => parameter switch
    {
        Every => new($"{Path}.{Every}", [_every * step], null),
        Frozen => new($"{Path}.{Frozen}", [], _frozen ? ClassValue.Yes : ClassValue.No),
        _ => base.Current(parameter),
    };

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        var place = $"projection {rewiring.Editor.Projection.Name}";
        site.Refuse(ClassConditions.Faults(Adjusted, Path, site.Network.Plan.Step));
        site.CheckRewiredWeights(rewiring.Editor.Projection);
        site.Try(Adjusted.Mechanism, Path, place, () => _strategy = MechanismActivator.Create<IRewiringStrategy>(Adjusted, place));
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site)
    {
        rewiring.RewireBy(Adjusted, _strategy!);
        rewiring.UpdateEvery(_every, _frozen);
    }
}
