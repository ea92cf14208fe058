using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>
/// The kind of each field of a rule in a loop, as a type: so the JIT knows which fields to copy and their places, and the rule is not a struct in memory but a
/// few registers.
/// </summary>
/// <remarks>
/// The kinds are <see cref="ConstantField"/>, <see cref="SeenField"/>, <see cref="StateField"/>, <see cref="LineField"/> and <see cref="OwnField"/>.
/// </remarks>
/// <typeparam name="T">The vector.</typeparam>
internal unsafe interface IFieldList<T>
    where T : struct, IVector<T>
{
    /// <summary>Stores the addresses of the values; as a local variable of a loop, the list keeps them in registers.</summary>
    /// <param name="values">The values of each field of the rule.</param>
    void Open(FieldValues* values);

    /// <summary>Copies a vector of values into each field of a kind.</summary>
    /// <param name="offset">The distance from a field's first value to the first of the vector.</param>
    /// <param name="rule">The rule.</param>
    void Load<TKind, TRule>(long offset, ref TRule rule)
        where TKind : struct
        where TRule : struct;

    /// <summary>Copies a vector of values back from each <see cref="OwnField"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="offset">The distance from a field's first value to the first of the vector.</param>
    void Store<TRule>(ref TRule rule, long offset)
        where TRule : struct;

    /// <summary>Copies the value of a single neuron into each <see cref="LineField"/>, the same for the whole vector.</summary>
    /// <param name="values">The values of each field of the rule.</param>
    /// <param name="neuron">The neuron.</param>
    /// <param name="rule">The rule.</param>
    static abstract void Fill<TRule>(FieldValues* values, int neuron, ref TRule rule)
        where TRule : struct;
}
