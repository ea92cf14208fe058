using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Studio.Running;

/// <summary>Lists all parameters of a network that can be changed while it runs, as <c>change.Set</c> takes them.</summary>
/// <param name="plan">The network.</param>
internal sealed class ChangeableParameters(NetworkPlan plan)
{
    private static readonly Unit Milliseconds = Unit.Parse("ms");

    /// <summary>All parameters, in the order of the description.</summary>
    internal IReadOnlyList<ChangeableParameter> All() =>
    [
        .. plan.Stimuli.Where(s => s.Name.Length > 0).DistinctBy(s => s.Name).SelectMany(OfStimulus),
        .. plan.Populations.SelectMany(OfPopulation),
        .. plan.Projections.SelectMany(OfProjection),
    ];

    private IEnumerable<ChangeableParameter> OfStimulus(StimulusPlan stimulus)
    {
        var part = $"stimuli.{stimulus.Name}";
        var unit = stimulus.Model.Mechanism.GivenUnit is null ? plan.UnitOf(stimulus.To[0], stimulus.Receptor) : null;
        var fixedByCourse = stimulus.Courses.Select(course => course.Parameter).ToHashSet(StringComparer.Ordinal);
        return OfClass(part, stimulus.Model)
            .Where(parameter => !fixedByCourse.Contains(parameter.Path[(part.Length + 1)..]))
            .Append(Number(part, "weight", unit, stimulus.Weight, Bounds.None, "", "The factor of what it gives."));
    }

    private static IEnumerable<ChangeableParameter> OfPopulation(PopulationPlan population)
    {
        var part = $"populations.{population.Name}";
        return OfKernel($"{part}.parameters", population.Model, population.Parameters)
            .Concat(population.Elements.SelectMany(element => OfKernel($"{part}.elements.{element.Name}", element.Curve, element.Parameters)));
    }

    private IEnumerable<ChangeableParameter> OfProjection(ProjectionPlan projection)
    {
        var part = $"projections.{projection.Name}";
        foreach (var parameter in OfKernel($"{part}.synapse", projection.Rule, projection.Parameters))
        {
            yield return parameter;
        }

        if (projection.Rule.Weight?.Plastic == true)
        {
            yield return Toggle($"{part}.synapse", "frozen", projection.LearningFrozen, "Stops learning.");
        }

        if (projection.Rewiring is not { } rewiring)
        {
            yield break;
        }

        foreach (var parameter in OfClass($"{part}.rewiring", rewiring.Strategy))
        {
            yield return parameter;
        }

        yield return Number(
            $"{part}.rewiring", "every", Milliseconds, rewiring.Every * plan.Step, new(plan.Step, true, double.PositiveInfinity, true), "whole steps",
            "The time from one update to the next.");
        yield return Toggle($"{part}.rewiring", "frozen", rewiring.Frozen, "Stops rewiring.");
    }

    private static IEnumerable<ChangeableParameter> OfKernel(string part, Mechanism kernel, IReadOnlyDictionary<string, Distribution> given) =>
        kernel.Parameters.Select(p => Number(
            part, p.Name, p.Unit, given.TryGetValue(p.Name, out var value) ? value.Single : (double?)p.Default, p.Bounds, p.Range, p.Doc));

    private static IEnumerable<ChangeableParameter> OfClass(string part, MechanismUse use)
    {
        foreach (var parameter in use.Mechanism.Parameters)
        {
            var value = use.Parameters.TryGetValue(parameter.Name, out var given) ? given : parameter.Default;
            if (parameter.Type == typeof(bool))
            {
                yield return Toggle(part, parameter.Name, value is true, parameter.Doc);
            }
            else if (parameter.Type.IsEnum)
            {
                yield return new($"{part}.{parameter.Name}", part, ChangeableParameter.Choice, "", parameter.Range, parameter.Doc)
                {
                    Word = value is null ? null : SnakeCase.Of(value.ToString()!),
                    Words = [.. Enum.GetNames(parameter.Type).Select(SnakeCase.Of)],
                };
            }
            else if (parameter.Type == typeof(double) || parameter.Type == typeof(int) || parameter.Type == typeof(long))
            {
                var number = value is null ? (double?)null : Convert.ToDouble(value, CultureInfo.InvariantCulture);
                yield return Number(part, parameter.Name, parameter.Unit, number, parameter.Bounds, parameter.Range, parameter.Doc) with
                {
                    Whole = parameter.Type != typeof(double),
                };
            }
        }
    }

    private static ChangeableParameter Toggle(string part, string name, bool isOn, string doc) =>
        new($"{part}.{name}", part, ChangeableParameter.Switch, "", "", doc) { Word = isOn ? ChangeableParameter.On : ChangeableParameter.Off };

    private static ChangeableParameter Number(string part, string name, Unit? unit, double? value, Bounds bounds, string range, string doc)
    {
        var middle = value is { } number && double.IsFinite(number) ? number : 0;
        var reach = middle == 0 ? 1 : Math.Abs(middle);
        return new($"{part}.{name}", part, ChangeableParameter.Numeric, unit is null or { IsPure: true } ? "" : unit.Text, range, doc)
        {
            Value = value is { } finite && double.IsFinite(finite) ? finite : null,
            Least = double.IsFinite(bounds.Least) ? bounds.Least : Math.Min(0, middle - reach),
            Greatest = double.IsFinite(bounds.Greatest) ? bounds.Greatest : Math.Max(0, middle + reach),
        };
    }
}
