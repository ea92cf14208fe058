using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Neurons;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of a population's neurons.</summary>
internal sealed class NeuronParameters(Population population) : AdjustableParameters($"populations.{population.Name}.parameters")
{
    private readonly double[][] _values = Current(population);
    private readonly Given[] _origins = Origins(population.Plan.Model);
    private readonly List<NeuronColumns> _constants = [];

    /// <inheritdoc/>
    private protected override IReadOnlyList<ParameterDeclaration> Declared => population.Plan.Model.Parameters;

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        site.Refuse(KernelConditions.Faults(new(population.Plan.Model, Path, _values, _origins), site.Network.Plan.Step));
        site.Try(population.Plan.Model, Path, $"population {population.Name}", () =>
        {
            foreach (var shard in population.Shards)
            {
                _constants.Add(shard.Derive(_values, site.Network.Plan.Step));
            }
        });
    }

    /// <inheritdoc/>
    internal override void Apply(ChangeSite site)
    {
        foreach (var (shard, constants) in population.Shards.Zip(_constants))
        {
            shard.Use(constants);
        }
    }

    /// <inheritdoc/>
    private protected override void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment, int[]? members)
    {
        if (AdjustedNumbers.Of(site, adjustment, parameter, members?.Length ?? population.Size) is { } numbers)
        {
            var place = PlaceOf(parameter);
            _values[place] = members is null ? numbers : AdjustedNumbers.Merged(_values[place], numbers, members, population.Size);
            _origins[place] = Given.Written;
        }
    }

    /// <inheritdoc/>
    private protected override double[] Numbers(ParameterDeclaration parameter) => _values[PlaceOf(parameter)];

    /// <summary>The current values: one for all neurons if all are equal, otherwise one for each.</summary>
    private static double[][] Current(Population population)
    {
        var shared = population.Shards[0].Columns.ShareConstants;
        return
        [
            .. Enumerable.Range(0, population.Plan.Model.Parameters.Count).Select(field => shared
                ? [population.Shards[0].Columns.Constant(0, field)]
                : population.Shards.SelectMany(s => Enumerable.Range(0, s.Range.Count).Select(neuron => s.Columns.Constant(neuron, field))).ToArray()),
        ];
    }
}
