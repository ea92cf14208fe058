using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron whose step fails in different ways, in code that the JIT merges into the host's loop.</summary>
[NeuronModel("merged_failure")]
public struct MergedFailure<T> : INeuron<T>
    where T : struct, IVector<T>
{
    public const int Thrown = 0;
    public const int OutOfRange = 1;
    public const int Overflow = 2;
    public const int Division = 3;

    private static readonly int[] Table = new int[100];

    [Parameter("1", 0)] public T Kind;

    [State("1")] public T Sum;

    [Input("1")] public T A;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        if (clock.Index == 40)
        {
            Sum += Is(Thrown) ? throw new InvalidOperationException("the neuron broke")
                : Is(OutOfRange) ? Table[(int)clock.Index + 60]
                : Is(Overflow) ? checked((byte)(clock.Index * 10))
                : 1 / Table[(int)clock.Index];
        }

        Sum += 1.0;
        return Sum < 0.0;
    }

    private readonly bool Is(int kind) => (Kind >= kind).ToBits() != 0 && (Kind > kind).ToBits() == 0;
}
