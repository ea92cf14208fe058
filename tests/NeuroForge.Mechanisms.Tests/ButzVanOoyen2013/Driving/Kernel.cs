using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NeuroForge.Declarations;
using NeuroForge.Vectors;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;

/// <summary>Kernels as a host makes them: every parameter from its declaration, then what they derive.</summary>
internal static class Kernel
{
    public static TKernel Create<TKernel, T>(IReadOnlyDictionary<string, double> values, double step = 0.1)
        where TKernel : struct
        where T : struct, IVector<T>
    {
        object kernel = default(TKernel);
        var fields = MemoryMarshal.CreateSpan(ref Unsafe.As<TKernel, T>(ref Unsafe.Unbox<TKernel>(kernel)), Unsafe.SizeOf<TKernel>() / Unsafe.SizeOf<T>());
        foreach (var parameter in Declaration<TKernel>().Parameters)
        {
            fields[parameter.Index] = values.TryGetValue(parameter.Name, out var value) ? value : (double)parameter.Default!;
        }

        (kernel as IDerive)?.Derive(step);
        return (TKernel)kernel;
    }

    public static Mechanism Declaration<TKernel>() => Mechanism.Declare(typeof(TKernel).GetGenericTypeDefinition(), PluginIdentity.None);
}
