namespace NeuroForge.Equations.Algebra;

/// <summary>The role of a symbol in a model.</summary>
internal enum SymbolRole
{
    /// <summary>A constant of a neuron.</summary>
    Parameter,

    /// <summary>The length of a step.</summary>
    Step,

    /// <summary>A state.</summary>
    State,

    /// <summary>A continuous signal that acts through a step.</summary>
    Signal,

    /// <summary>The weight of a spike that arrives.</summary>
    Weight,

    /// <summary>White noise.</summary>
    Noise,

    /// <summary>A value that the generated code computes.</summary>
    Local,
}
