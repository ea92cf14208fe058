namespace NeuroForge.Engine.Neurons;

/// <summary>Makes lists of inputs, which are types.</summary>
internal static class InputLists
{
    /// <summary>The list of a model's inputs.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="inputs">Number of inputs of the model.</param>
    /// <param name="driven">The driven inputs, ascending.</param>
    internal static Type Of(Type vector, int inputs, int[] driven)
    {
        var list = typeof(NoInputs<>).MakeGenericType(vector);
        for (var input = inputs - 1; input >= 0; input--)
        {
            list = (Array.IndexOf(driven, input) >= 0 ? typeof(DrivenInput<,>) : typeof(UndrivenInput<,>)).MakeGenericType(list, vector);
        }

        return list;
    }
}
