using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Growth;

namespace NeuroForge.Engine.Changes;

/// <summary>The parameters of the growth curve of a kind of synaptic element, such as its set-point.</summary>
internal sealed class ElementParameters(Population population, SynapticElements elements)
    : AdjustableParameters($"populations.{population.Name}.elements.{elements.Name}")
{
    private readonly Given[] _origins = Origins(elements.Curve);
    private double[][] _parameters = elements.Parameters;
    private GrowthKernel? _growth;

    /// <inheritdoc/>
    private protected override IReadOnlyList<ParameterDeclaration> Declared => elements.Curve.Parameters;

    /// <inheritdoc/>
    internal override void Prepare(ChangeSite site)
    {
        site.Refuse(KernelConditions.Faults(new(elements.Curve, Path, ByParameter(), _origins), site.Network.Plan.Step));
        site.Try(
            elements.Curve,
            Path,
            $"population {population.Name}",
            () => _growth = GrowthKernel.For(elements.Curve, _parameters, site.Network.Vector, site.Network.Plan.Step));
    }

    /// <summary>
    /// Grows the elements up to now with the old parameters. This happens only when all parts can be applied, since growth in two intervals gives other bits
    /// than in one.
    /// </summary>
    internal override void Apply(ChangeSite site)
    {
        foreach (var shard in population.Shards)
        {
            shard.Growth!.FollowTime(site.Step);
        }

        var like = population.Elements.FirstOrDefault(other => other != elements && other.AreGrownBy(elements.Curve, _parameters));
        elements.GrowBy(_parameters, like?.Growth ?? _growth!);
    }

    /// <inheritdoc/>
    private protected override void Set(ChangeSite site, ParameterDeclaration parameter, Adjustment adjustment, int[]? members)
    {
        if (AdjustedNumbers.Of(site, adjustment, parameter, members?.Length ?? population.Size) is { } numbers)
        {
            var place = PlaceOf(parameter);
            _origins[place] = Given.Written;
            var all = members is null ? numbers : AdjustedNumbers.Merged(Numbers(parameter), numbers, members, population.Size);
            _parameters = [.. Enumerable.Range(0, Math.Max(all.Length, _parameters.Length)).Select(neuron => With(neuron, place, all))];
        }
    }

    /// <inheritdoc/>
    private protected override double[] Numbers(ParameterDeclaration parameter) => [.. _parameters.Select(set => set[PlaceOf(parameter)])];

    /// <summary>For each parameter, the values of all neurons.</summary>
    private double[][] ByParameter() => [.. Enumerable.Range(0, Declared.Count).Select(place => _parameters.Select(set => set[place]).ToArray())];

    private double[] With(int neuron, int place, double[] numbers)
    {
        double[] set = [.. _parameters[_parameters.Length == 1 ? 0 : neuron]];
        set[place] = numbers[numbers.Length == 1 ? 0 : neuron];
        return set;
    }
}
