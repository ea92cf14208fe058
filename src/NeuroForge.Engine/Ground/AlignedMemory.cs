using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NeuroForge.Engine.Ground;

/// <summary>
/// Memory that begins at a cache line, cleared. A 512-bit load or store that crosses a line costs twice, and ordinary arrays
/// begin anywhere: measured, aligned state makes a neuron's step twice as fast. Behind the last item so much is readable that a vector can be
/// read from any item on.
/// </summary>
/// <remarks>It lies in a pinned array, so the garbage collector neither moves it nor forgets to free it.</remarks>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed unsafe class AlignedMemory<T>
    where T : unmanaged
{
    private const int CacheLine = 64;

    private readonly T[] _array;

    /// <summary>Takes memory.</summary>
    /// <exception cref="OutOfMemoryException">There is not so much.</exception>
    internal AlignedMemory(long length)
    {
        Length = Room.Checked(length);
        _array = GC.AllocateArray<T>(Room.Checked(length + (2 * CacheLine / Math.Min(CacheLine, Unsafe.SizeOf<T>()))), pinned: true);
        var address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        First = (T*)((address + CacheLine - 1) & ~(nint)(CacheLine - 1));
    }

    /// <summary>How many items it holds.</summary>
    internal int Length { get; }

    /// <summary>The first item.</summary>
    internal T* First { get; }

    /// <summary>All items.</summary>
    internal Span<T> Span => new(First, Length);

    /// <summary>Copies a run of items to another place, also where both overlap.</summary>
    internal void Copy(int from, int to, int count)
    {
        var bytes = (long)count * Unsafe.SizeOf<T>();
        Buffer.MemoryCopy(First + from, First + to, bytes, bytes);
    }
}
