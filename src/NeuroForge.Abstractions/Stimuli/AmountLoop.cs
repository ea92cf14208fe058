using System.Runtime.CompilerServices;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Stimuli;

/// <summary>Adds amounts to groups of eight neurons in one step.</summary>
/// <param name="inputs">The inputs of the first neuron in the step's slot.</param>
/// <param name="slots">Number of slots of a group.</param>
/// <param name="weight">The stimulus' weight.</param>
/// <param name="amounts">The amount of the first neuron.</param>
/// <param name="each">1 if each neuron has its own amount, 0 if all groups have the same eight amounts.</param>
/// <param name="groups">Number of groups.</param>
internal readonly unsafe struct AmountLoop(double* inputs, int slots, double weight, double* amounts, int each, int groups) : IWidthLoop
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        T factor = weight;
        var (nextInput, nextAmount) = ((long)slots * RandomBlock.Generators, (long)each * RandomBlock.Generators);
        var input = inputs;
        var amount = amounts;
        for (var group = 0; group < groups; group++)
        {
            for (var lane = 0; lane < RandomBlock.Generators; lane += T.Width)
            {
                T.Store(T.Load(ref input[lane]) + (T.Load(ref amount[lane]) * factor), ref input[lane]);
            }

            input += nextInput;
            amount += nextAmount;
        }
    }
}
