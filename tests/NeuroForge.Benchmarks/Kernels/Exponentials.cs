using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Benchmarks;

/// <summary>
/// What our own exponential costs: it exists so that results have the same bits everywhere, and must not be slower than
/// what the platform offers. Growth curves spend most of their time in it.
/// </summary>
public unsafe class Exponentials
{
    private const int Count = 1024;

    private readonly AlignedMemory<double> _arguments = new(Count);
    private readonly AlignedMemory<double> _results = new(Count);

    /// <summary>Makes the arguments.</summary>
    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < Count; i++)
        {
            _arguments.First[i] = -5.0 * i / Count;
        }
    }

    /// <summary>The platform's, a number at a time.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void Platform()
    {
        for (var i = 0; i < Count; i++)
        {
            _results.First[i] = Math.Exp(_arguments.First[i]);
        }
    }

    /// <summary>The platform's, eight at a time.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void PlatformVector()
    {
        for (var i = 0; i < Count; i += Vector512<double>.Count)
        {
            Vector512.Exp(Vector512.Load(_arguments.First + i)).Store(_results.First + i);
        }
    }

    /// <summary>Ours, a number at a time.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void OneWide() => Exp<Double1>();

    /// <summary>Ours, eight at a time.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void EightWide() => Exp<Double8>();

    private void Exp<T>()
        where T : struct, IVector<T>
    {
        for (var i = 0; i < Count; i += T.Width)
        {
            T.Store(T.Exp(T.Load(ref _arguments.First[i])), ref _results.First[i]);
        }
    }
}
