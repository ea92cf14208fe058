using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of a projection's synapse rule: one value each for all synapses.</summary>
internal sealed class RuleParameters(Projection projection) : AdjustableParameters($"projections.{projection.Name}.synapse")
{
    private readonly double[] _values = [.. projection.Stores[0].Traits.Parameters];
    private readonly Given[] _origins = Origins(projection.Plan.Rule);
    private readonly List<Action> _uses = [];

    /// <inheritdoc/>
    private protected override IReadOnlyList<ParameterDeclaration> Declared => projection.Plan.Rule.Parameters;

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        site.Refuse(KernelConditions.Faults(new(projection.Plan.Rule, Path, [.. _values.Select(value => new[] { value })], _origins), site.Network.Plan.Step));
        site.CheckRewiredWeights(projection);
        site.Try(projection.Plan.Rule, Path, $"projection {projection.Name}", () =>
        {
            foreach (var incoming in projection.Incoming)
            {
                _uses.Add(Prepare(incoming, site.Network.Vector));
            }
        });
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site) => _uses.ForEach(use => use());

    /// <inheritdoc/>
    private protected override void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment)
    {
        if (projection.Plan.Rule.Seen.Any(s => (s is SeenTrace trace && trace.Tau == parameter) || (s is SeenFiringRate rate && rate.Window == parameter)))
        {
            site.Refuse($"{adjustment.Path} is how the rule remembers spikes that it has seen: it cannot be changed while the network runs");
        }
        else if (AdjustedNumbers.Of(site, adjustment, parameter) is [var number])
        {
            _values[PlaceOf(parameter)] = number;
            _origins[PlaceOf(parameter)] = Given.Written;
            site.Adjust(projection, _values);
        }
    }

    /// <summary>Closes the rule over the new values while the synapses still have the old ones.</summary>
    private Action Prepare(IncomingProjection incoming, Type vector)
    {
        var (store, traits) = (incoming.Store, incoming.Store.Traits);
        var adjusted = traits.With(_values);
        store.Traits = adjusted;
        try
        {
            var use = incoming.Prepare(store, vector);
            return () =>
            {
                store.Traits = adjusted;
                use();
            };
        }
        finally
        {
            store.Traits = traits;
        }
    }
}
