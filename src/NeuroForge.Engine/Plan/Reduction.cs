namespace NeuroForge.Engine.Plan;

/// <summary>The one number to which the numbers of a population's neurons, or of a projection's synapses, are reduced.</summary>
public enum Reduction
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The greatest.</summary>
    Max,

    /// <summary>Their standard deviation: the root of the mean squared distance from their mean, as <c>numpy.std</c> gives it.</summary>
    Std,
}
