using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of a projection's synapse rule: one value each for all synapses.</summary>
internal sealed class RuleParameters(Projection projection) : AdjustableParameters($"projections.{projection.Name}.synapse")
{
    /// <summary>The name of the setting that stops learning, so that the weights stay unchanged.</summary>
    internal const string Frozen = "frozen";

    private readonly double[] _values = [.. projection.Setup.Parameters];
    private readonly Given[] _origins = Origins(projection.Plan.Rule);
    private bool _frozen = projection.Setup.IsFrozen;
    private Action _use = static () => { };

    /// <inheritdoc/>
    private protected override IReadOnlyList<ParameterDeclaration> Declared => projection.Plan.Rule.Parameters;

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        site.Refuse(KernelConditions.Faults(new(projection.Plan.Rule, Path, [.. _values.Select(value => new[] { value })], _origins), site.Network.Plan.Step));
        site.CheckRewiredWeights(projection);
        site.Try(projection.Plan.Rule, Path, $"projection {projection.Name}", () =>
        {
            _use = projection.Prepare(projection.Setup.With(_values, _frozen), site.Network.Vector);
        });
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site) => _use();

    /// <inheritdoc/>
    internal override void Set(ChangeSite site, string parameter, Adjustment adjustment, int[]? members)
    {
        if (parameter != Frozen)
        {
            base.Set(site, parameter, adjustment, members);
        }
        else if (!projection.Plan.Rule.Weight!.Plastic)
        {
            site.Refuse($"{adjustment.Path}: the rule {projection.Plan.Rule.Id} never changes weights, so there is nothing to freeze");
        }
        else if (ClassValue.Switch(site, adjustment) is { } frozen)
        {
            _frozen = frozen;
        }
    }

    /// <inheritdoc/>
    internal override bool Has(string parameter) => parameter == Frozen || base.Has(parameter);

    /// <inheritdoc/>
    internal override Adjustment Current(string parameter) =>
        parameter == Frozen ? new($"{Path}.{Frozen}", [], _frozen ? ClassValue.Yes : ClassValue.No) : base.Current(parameter);

    /// <inheritdoc/>
    private protected override double[] Numbers(ParameterDeclaration parameter) => [_values[PlaceOf(parameter)]];

    /// <inheritdoc/>
    private protected override void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment, int[]? members)
    {
        if (projection.Plan.Rule.Seen.Any(s => (s is SeenTrace trace && trace.Tau == parameter) || (s is SeenFiringRate rate && rate.Window == parameter))
            || projection.Plan.Rule.Modulators.Any(modulator => modulator.Tau == parameter))
        {
            site.Refuse($"{adjustment.Path} determines the traces of past spikes: it cannot be changed while the network runs");
        }
        else if (AdjustedNumbers.Of(site, adjustment, parameter) is [var number])
        {
            _values[PlaceOf(parameter)] = number;
            _origins[PlaceOf(parameter)] = Given.Written;
            site.Adjust(projection, _values);
        }
    }
}
