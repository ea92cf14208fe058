namespace NeuroForge.Descriptions.Building;

/// <summary>
/// A growth curve of a description's own: parameters, and the rate of synaptic elements as text, which is compiled when the description is read.
/// </summary>
public sealed class GrowthCurveDescription
{
    private Members? _parameters;

    internal GrowthCurveDescription() => Members.Add("kind", "growth_curve");

    /// <summary>The members of the curve's object in the description.</summary>
    internal Members Members { get; } = new();

    /// <summary>Says what the curve does, in a sentence.</summary>
    public GrowthCurveDescription Doc(string text) => Set("doc", text);

    /// <summary>Sets its source in the literature.</summary>
    public GrowthCurveDescription Reference(string source) => Set("reference", source);

    /// <summary>Declares a parameter.</summary>
    /// <param name="name">Its name in the equations.</param>
    /// <param name="value">The default, with its unit.</param>
    /// <param name="describe">Sets its meaning and its bounds; null for neither.</param>
    public GrowthCurveDescription Parameter(string name, Value value, Action<ModelQuantityDescription>? describe = null)
    {
        Members.AddTo("parameters", ref _parameters, name, ModelQuantityDescription.Told("default", value, describe));
        return this;
    }

    /// <summary>Sets the rate of the elements, <c>dz/dt = ...</c>, which depends on <c>calcium</c>, and named values.</summary>
    public GrowthCurveDescription Equations(params IReadOnlyList<string> equations) => Set("equations", Names.List(equations));

    private GrowthCurveDescription Set(string key, Value value)
    {
        Members.Add(key, value);
        return this;
    }
}
