namespace NeuroForge.Studio.Running;

/// <summary>Everything that a page needs once to show a run.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Text">The description.</param>
/// <param name="Populations">The populations.</param>
/// <param name="Projections">The projections.</param>
/// <param name="DrawnEvery">The distance from one drawn neuron to the next in numbers.</param>
/// <param name="ShownEvery">For each population, the distance from one row of the raster to the next in numbers.</param>
/// <param name="Quantities">The quantities that can give neurons their colours.</param>
/// <param name="Parameters">The parameters that can be changed.</param>
/// <param name="Columns">The names of the values of the course.</param>
/// <param name="Course">The course up to now: time in s, then values.</param>
/// <param name="Values">The values that were set, by path.</param>
internal sealed record RunDetail(
    int Id,
    string Text,
    IReadOnlyList<DetailPopulation> Populations,
    IReadOnlyList<DetailProjection> Projections,
    int DrawnEvery,
    IReadOnlyList<int> ShownEvery,
    IReadOnlyList<string> Quantities,
    IReadOnlyList<ChangeableParameter> Parameters,
    IReadOnlyList<string> Columns,
    IReadOnlyList<float[]> Course,
    IReadOnlyDictionary<string, string> Values);
