using System.Runtime.InteropServices;

namespace NeuroForge.Engine.Archive;

/// <summary>
/// Receives the state of everything that has state, piece by piece, always in the same order. The same walk through a network saves, restores, hashes or
/// compares it, so that none of these can leave out what another includes.
/// </summary>
internal abstract class StateArchive
{
    /// <summary>True if pieces are replaced by saved ones; everything that depends on them must then be computed again.</summary>
    internal virtual bool IsRestoring => false;

    /// <summary>
    /// Begins a part of the state: that of a block of neurons, of the synapses onto a block of targets, or of a projection as a whole. Parts and their order do
    /// not depend on how the network is divided, and each can be hashed separately.
    /// </summary>
    internal virtual void BeginPart()
    {
    }

    /// <summary>Skips a part of the state that another rank has.</summary>
    /// <exception cref="InvalidOperationException">The archive needs all parts.</exception>
    internal virtual void SkipPart() => throw new InvalidOperationException("this rank does not have the complete state");

    /// <summary>Sets the owner of the following numbers.</summary>
    /// <param name="name">Gives the name of the number at an index, counted from here on; called only if a name is needed.</param>
    internal virtual void Enter(Func<long, string> name)
    {
    }

    /// <summary>Shows a number.</summary>
    /// <returns>The number, from now on.</returns>
    internal T Value<T>(T value)
        where T : unmanaged
    {
        Values(new Span<T>(ref value));
        return value;
    }

    /// <summary>Shows numbers whose count does not change. The bits of a NaN depend on the instruction that made it, so all NaNs are made equal.</summary>
    internal void Values<T>(Span<T> values)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            LetNaNsBeAlike(MemoryMarshal.Cast<T, double>(values));
        }

        Take(values);
    }

    /// <summary>Shows numbers whose count may change.</summary>
    /// <returns>The numbers, from now on.</returns>
    internal T[] Items<T>(T[] items)
        where T : unmanaged
    {
        var count = Value(items.Length);
        if (count != items.Length)
        {
            CheckRoom<T>(count);
            items = new T[count];
        }

        Values<T>(items);
        return items;
    }

    /// <summary>Checks a restored count before memory for as many items is allocated.</summary>
    /// <exception cref="SnapshotException">The count is not possible.</exception>
    internal virtual void CheckRoom<T>(long count)
    {
    }

    /// <summary>Takes numbers, or replaces them.</summary>
    private protected virtual void Take<T>(Span<T> values)
        where T : unmanaged => Bytes(MemoryMarshal.AsBytes(values));

    private static void LetNaNsBeAlike(Span<double> values)
    {
        foreach (ref var value in values)
        {
            if (double.IsNaN(value))
            {
                value = double.NaN;
            }
        }
    }

    /// <summary>Takes bytes, or replaces them.</summary>
    private protected abstract void Bytes(Span<byte> bytes);
}
