using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>
/// What each field of a rule is to a loop, as a type: where a loop is closed over it, the JIT knows which fields to copy and where they stand, so
/// that the rule is no struct in memory but a few registers.
/// </summary>
/// <remarks>
/// The kinds are <see cref="ConstantField"/>, <see cref="SeenField"/>, <see cref="StateField"/>, <see cref="LineField"/> and <see cref="OwnField"/>.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
internal unsafe interface IFieldList<T>
    where T : struct, IVector<T>
{
    /// <summary>Remembers where fields find their values; as a loop's own variable, the list keeps that in registers.</summary>
    /// <param name="values">Where each field of the rule finds its values.</param>
    void Open(FieldValues* values);

    /// <summary>Brings a vector of values into each field of a kind.</summary>
    /// <param name="offset">Numbers from a field's first value to the first of the vector.</param>
    /// <param name="rule">The rule.</param>
    void Load<TKind, TRule>(long offset, ref TRule rule)
        where TKind : struct
        where TRule : struct;

    /// <summary>Takes a vector of values back from each <see cref="OwnField"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="offset">Numbers from a field's first value to the first of the vector.</param>
    void Store<TRule>(ref TRule rule, long offset)
        where TRule : struct;

    /// <summary>Brings the value of a single neuron into each <see cref="LineField"/>, the same for the whole vector.</summary>
    /// <param name="values">Where each field of the rule finds its values.</param>
    /// <param name="neuron">The neuron.</param>
    /// <param name="rule">The rule.</param>
    static abstract void Fill<TRule>(FieldValues* values, int neuron, ref TRule rule)
        where TRule : struct;
}
