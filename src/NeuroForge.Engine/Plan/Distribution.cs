using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>A distribution from which a value is drawn for each neuron or synapse.</summary>
public abstract record Distribution
{
    private protected Distribution()
    {
    }

    /// <summary>The value of a constant; null for all other distributions.</summary>
    public virtual double? Single => null;

    /// <summary>True if values belong to places in the order of the entities, and nothing is drawn.</summary>
    internal virtual bool IsOrdered => false;

    /// <summary>The smallest and the largest possible value; infinite if there is no bound.</summary>
    public abstract (double Min, double Max) Support { get; }

    /// <summary>True if values are drawn or computed, not listed one by one.</summary>
    public virtual bool IsDrawn => true;

    /// <summary>The same value for all.</summary>
    public static Distribution Constant(double value) => new ConstantDistribution(value);

    /// <summary>The value of one entity.</summary>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="index">The number of the entity, from 0.</param>
    /// <param name="count">Number of entities.</param>
    public abstract double Draw(RandomStream random, long index, long count);

    /// <summary>The value of one entity where only whole numbers count, such as a delay in steps; those at bounds have their whole share.</summary>
    /// <inheritdoc cref="Draw"/>
    internal virtual double DrawWhole(RandomStream random, long index, long count) => Math.Round(Draw(random, index, count));
}
