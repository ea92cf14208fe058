using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>What a value is drawn from, for each neuron or synapse anew.</summary>
public abstract record Distribution
{
    private protected Distribution()
    {
    }

    /// <summary>The one value of a constant; null for everything else.</summary>
    public virtual double? Single => null;

    /// <summary>Whether a value belongs to a place in the order of the entities, and nothing is drawn.</summary>
    internal virtual bool IsOrdered => false;

    /// <summary>The least and the greatest value that can come out; infinite where there is no bound.</summary>
    public abstract (double Min, double Max) Support { get; }

    /// <summary>Whether values are drawn or computed rather than written down one by one.</summary>
    public virtual bool IsDrawn => true;

    /// <summary>The same value for all.</summary>
    public static Distribution Constant(double value) => new ConstantDistribution(value);

    /// <summary>The value of one entity.</summary>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="index">Which entity, from 0.</param>
    /// <param name="count">Of how many.</param>
    public abstract double Draw(RandomStream random, long index, long count);

    /// <summary>The value of one entity where only whole numbers count, such as a delay in steps; those at bounds have their whole share.</summary>
    /// <inheritdoc cref="Draw"/>
    internal virtual double DrawWhole(RandomStream random, long index, long count) => Math.Round(Draw(random, index, count));
}
