using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NeuroForge.Engine.Ground;

/// <summary>
/// Memory that begins at a cache line, cleared. A 512-bit load or store across a line costs twice as much, and ordinary arrays begin anywhere: measured,
/// aligned state makes a neuron's step twice as fast. Enough memory after the last item is readable for a vector at any item.
/// </summary>
/// <remarks>It is a pinned array, so the garbage collector frees it but does not move it.</remarks>
/// <typeparam name="T">The type of an item.</typeparam>
internal sealed unsafe class AlignedMemory<T>
    where T : unmanaged
{
    private const int CacheLine = 64;

    private readonly T[] _array;

    /// <summary>Allocates memory.</summary>
    /// <exception cref="OutOfMemoryException">There is not enough memory.</exception>
    internal AlignedMemory(long length)
    {
        Length = Room.Checked(length);
        _array = GC.AllocateArray<T>(Room.Checked(length + (2 * CacheLine / Math.Min(CacheLine, Unsafe.SizeOf<T>()))), pinned: true);
        var address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        First = (T*)((address + CacheLine - 1) & ~(nint)(CacheLine - 1));
    }

    /// <summary>Allocates memory that is used as a whole and read at random, in large pages if it is large and the system has them.</summary>
    /// <exception cref="OutOfMemoryException">There is not enough memory.</exception>
    internal static AlignedMemory<T> InLargePages(long length)
    {
        var memory = new AlignedMemory<T>(length);
        LargePages.Advise((nint)memory.First, length * Unsafe.SizeOf<T>());
        return memory;
    }

    /// <summary>Number of items.</summary>
    internal int Length { get; }

    /// <summary>The first item.</summary>
    internal T* First { get; }

    /// <summary>All items.</summary>
    internal Span<T> Span => new(First, Length);

    /// <summary>Copies a range of items to another place, which may overlap.</summary>
    internal void Copy(int from, int to, int count)
    {
        var bytes = (long)count * Unsafe.SizeOf<T>();
        Buffer.MemoryCopy(First + from, First + to, bytes, bytes);
    }
}
