using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>The end of a list of fields: only constants follow.</summary>
/// <typeparam name="T">The vector.</typeparam>
internal readonly unsafe struct NoFields<T> : IFieldList<T>
    where T : struct, IVector<T>
{
    /// <inheritdoc/>
    public void Open(FieldValues* values)
    {
    }

    /// <inheritdoc/>
    public void Load<TKind, TRule>(long offset, ref TRule rule)
        where TKind : struct
        where TRule : struct
    {
    }

    /// <inheritdoc/>
    public void Store<TRule>(ref TRule rule, long offset)
        where TRule : struct
    {
    }

    /// <inheritdoc/>
    public static void Fill<TRule>(FieldValues* values, int neuron, ref TRule rule)
        where TRule : struct
    {
    }
}
