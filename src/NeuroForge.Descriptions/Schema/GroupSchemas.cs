using NeuroForge.Declarations;
using NeuroForge.Descriptions.Values;
using NeuroForge.Units;
using Newtonsoft.Json.Linq;

namespace NeuroForge.Descriptions.Schema;

/// <summary>The shapes of groups of neurons.</summary>
/// <param name="quantities">The shapes of numbers.</param>
internal sealed class GroupSchemas(QuantitySchemas quantities)
{
    private static readonly Unit Micrometre = Unit.Parse("um");

    private static JObject Number => QuantitySchemas.Whole(Wanted.FromZero);

    private static JObject Many => QuantitySchemas.Whole(Wanted.FromZero with { Least = 1 });

    /// <summary>A group.</summary>
    internal JObject Group() => Shape.Object(
        ("of", Shape.Of("string").Described("The population, or a group that was declared before, to whose neurons the numbers belong.")),
        ("first?", Number.Described("The number of the first neuron, 0 by default.")),
        ("count?", Many.Described("Number of neurons, by default up to the last one.")),
        ("every?", Many.Described("The distance from one neuron to the next, 1 by default.")),
        ("neurons?", QuantitySchemas.OrReference(Shape.List(Number)).Described("The numbers of the neurons.")),
        ("fraction?", quantities.Quantity(Wanted.Pure, new Bounds(0, false, 1, true)).Described("Share of the neurons, which are drawn with the seed.")),
        ("within?", Shape.Any(Ball(), Box()).Described("The region of the neurons.")),
        ("except?", Names.Described("Groups whose neurons are excluded.")));

    private static JObject Names => QuantitySchemas.OrReference(Shape.Of("string"), Shape.List(Shape.Of("string")));

    private JObject Ball() => Shape.Object(
        ("center", Point("The middle of the region")),
        ("radius", quantities.Quantity(Micrometre).Described("The greatest distance from the middle.")));

    private JObject Box() => Shape.Object(
        ("from", Point("The corner of the region with the least coordinates")),
        ("to", Point("The corner of the region with the greatest coordinates")));

    private JObject Point(string what)
    {
        var point = Shape.List(quantities.Quantity(Micrometre));
        (point["minItems"], point["maxItems"]) = (2, 3);
        return QuantitySchemas.OrReference(point).Described($"{what}, in two or three coordinates.");
    }
}
