using System.Runtime.InteropServices;

namespace NeuroForge.Engine.Archive;

/// <summary>
/// What everything that has state shows it to, piece by piece, always in the same order. One walk through a network saves it, restores it,
/// hashes it or compares it, so that none of these can forget what another remembers.
/// </summary>
internal abstract class StateArchive
{
    /// <summary>Whether pieces come back with what was saved; what depends on them then has to be made anew.</summary>
    internal virtual bool IsRestoring => false;

    /// <summary>
    /// Begins a part of the state: what belongs to a block of neurons, to the synapses onto a block of targets, or to a projection as a whole. Parts and their
    /// order do not depend on how the network is cut, and each can be hashed by whoever holds it.
    /// </summary>
    internal virtual void BeginPart()
    {
    }

    /// <summary>Says whose numbers come next.</summary>
    /// <param name="name">Names the number at an index, counted from here on; called only where somebody wants to know.</param>
    internal virtual void Enter(Func<long, string> name)
    {
    }

    /// <summary>Shows a number.</summary>
    /// <returns>The number as it is from now on.</returns>
    internal T Value<T>(T value)
        where T : unmanaged
    {
        Values(new Span<T>(ref value));
        return value;
    }

    /// <summary>Shows numbers whose count does not change. Which bits a NaN has is an accident of the instruction that made it: all become alike.</summary>
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
    /// <returns>The numbers as they are from now on.</returns>
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

    /// <summary>Checks a restored count before room is made for as many items.</summary>
    /// <exception cref="SnapshotException">There cannot be as many.</exception>
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
