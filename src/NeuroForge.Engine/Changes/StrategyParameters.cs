using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of a rewiring strategy.</summary>
internal sealed class StrategyParameters(RewiringProcess rewiring) : ClassParameterChange(
    $"projections.{rewiring.Editor.Projection.Name}.rewiring", rewiring.Use)
{
    private IRewiringStrategy? _strategy;

    /// <inheritdoc/>
    internal override void Set(ChangeSite site, string parameter, Adjustment adjustment)
    {
        base.Set(site, parameter, adjustment);
        site.Adjust(rewiring.Editor.Projection, Adjusted);
    }

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        var place = $"projection {rewiring.Editor.Projection.Name}";
        site.Refuse(ClassConditions.Faults(Adjusted, Path, site.Network.Plan.Step));
        site.CheckRewiredWeights(rewiring.Editor.Projection);
        site.Try(Adjusted.Mechanism, Path, place, () => _strategy = MechanismActivator.Create<IRewiringStrategy>(Adjusted, place));
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site) => rewiring.RewireBy(Adjusted, _strategy!);
}
