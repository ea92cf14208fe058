namespace NeuroForge.Descriptions.Building;

/// <summary>A group: neurons of one population, chosen in one way.</summary>
public sealed class GroupDescription
{
    internal GroupDescription(string of) => Members.Add("of", of);

    /// <summary>The members of the group's object in the description.</summary>
    internal Members Members { get; } = new();

    /// <summary>Chooses neurons by their number.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">Number of neurons; null for all that follow.</param>
    /// <param name="every">The distance from one to the next; null for 1.</param>
    public GroupDescription Range(Value first, Value? count = null, Value? every = null)
    {
        Members.Add("first", first);
        _ = count is null ? Members : Members.Add("count", count);
        return every is null ? this : Set("every", every);
    }

    /// <summary>Lists the numbers of the neurons.</summary>
    public GroupDescription Neurons(params IReadOnlyList<int> neurons) => Set("neurons", Value.List(neurons.Select(neuron => (Value)neuron)));

    /// <summary>Draws a share of the neurons by the seed.</summary>
    public GroupDescription Fraction(Value share) => Set("fraction", share);

    /// <summary>Chooses the neurons within a distance of a point.</summary>
    /// <param name="center">Two or three coordinates.</param>
    /// <param name="radius">The distance.</param>
    public GroupDescription Within(IReadOnlyList<string> center, Value radius) =>
        Set("within", new Members().Add("center", Value.List(center.Select(c => (Value)c))).Add("radius", radius).AsValue());

    /// <summary>Chooses the neurons within a box.</summary>
    /// <param name="from">The least coordinates, two or three.</param>
    /// <param name="to">The greatest.</param>
    public GroupDescription Within(IReadOnlyList<string> from, IReadOnlyList<string> to) => Set(
        "within", new Members().Add("from", Value.List(from.Select(c => (Value)c))).Add("to", Value.List(to.Select(c => (Value)c))).AsValue());

    /// <summary>Leaves out the neurons of other groups.</summary>
    public GroupDescription Except(params IReadOnlyList<string> groups) => Set("except", Names.List(groups));

    private GroupDescription Set(string key, Value value)
    {
        Members.Add(key, value);
        return this;
    }
}
