using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of a projection's synapse rule: one value each for all synapses.</summary>
internal sealed class RuleParameters(Projection projection) : AdjustableParameters($"projections.{projection.Name}.synapse")
{
    private readonly double[] _values = [.. projection.Setup.Parameters];
    private readonly Given[] _origins = Origins(projection.Plan.Rule);
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
            _use = projection.Prepare(projection.Setup.With(_values), site.Network.Vector);
        });
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site) => _use();

    /// <inheritdoc/>
    private protected override void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment)
    {
        if (projection.Plan.Rule.Seen.Any(s => (s is SeenTrace trace && trace.Tau == parameter) || (s is SeenFiringRate rate && rate.Window == parameter)))
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
