namespace NeuroForge.Engine.Plan;

/// <summary>The reduction of the numbers of a population's neurons, or of a projection's synapses, to one number.</summary>
public enum Reduction
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>Their standard deviation: the root of the mean squared distance from their mean, as in <c>numpy.std</c>.</summary>
    Std,
}
