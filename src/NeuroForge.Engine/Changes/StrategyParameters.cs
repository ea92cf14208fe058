namespace NeuroForge.Engine;

/// <summary>The parameters of a rewiring strategy.</summary>
internal sealed class StrategyParameters(RewiringProcess rewiring) : AdjustableParameters($"projections.{rewiring.Editor.Projection.Name}.rewiring")
{
    private readonly Dictionary<string, object> _values = new(rewiring.Use.Parameters, StringComparer.Ordinal);
    private MechanismUse _use = rewiring.Use;
    private IRewiringStrategy? _strategy;

    /// <inheritdoc/>
    private protected override IReadOnlyList<ParameterDeclaration> Declared => rewiring.Use.Mechanism.Parameters;

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        var place = $"projection {rewiring.Editor.Projection.Name}";
        _use = _use with { Parameters = _values };
        site.Try(_use.Mechanism, Path, place, () => _strategy = MechanismActivator.Create<IRewiringStrategy>(_use, place));
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site) => rewiring.RewireBy(_use, _strategy!);

    /// <inheritdoc/>
    private protected override void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment)
    {
        if (ClassValue.Of(site, parameter, adjustment) is { } value)
        {
            _values[parameter.Name] = value;
        }
    }
}
