namespace NeuroForge.Engine;

/// <summary>Computes what a model derives from its parameters.</summary>
/// <typeparam name="TKernel">The model.</typeparam>
/// <typeparam name="TConstants">As many lanes as it has parameters and derived constants.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal static unsafe class Derivation<TKernel, TConstants, L>
    where TKernel : struct
    where TConstants : struct
    where L : struct, ILane<L>
{
    /// <summary>A lane of neurons with their constants, which are stored as well.</summary>
    /// <param name="constants">The first parameter of the first neuron of the lane, in columns of [field][8].</param>
    /// <param name="step">The length of a step in ms.</param>
    internal static TKernel Of(double* constants, double step)
    {
        var neuron = default(TKernel);
        LaneRun<TConstants, L>.Load(constants, ref neuron, 0);
        if (neuron is IDerive derived)
        {
            derived.Derive(step); // on a boxed copy, which is taken back
            neuron = (TKernel)derived;
        }

        LaneRun<TConstants, L>.Store(ref neuron, 0, constants);
        return neuron;
    }
}
