namespace NeuroForge.Mechanisms;

/// <summary>The usual sign of the weights onto a receptor. Weights of the other sign are possible, but the user is warned of them.</summary>
public enum WeightSign
{
    /// <summary>Not declared: 0 or more for a receptor whose unit is that of a conductance, otherwise either sign.</summary>
    ByUnit,

    /// <summary>Either sign is usual.</summary>
    Either,

    /// <summary>0 or more, as for an excitatory current and for every conductance.</summary>
    Positive,

    /// <summary>0 or less, as for an inhibitory current.</summary>
    Negative,
}
