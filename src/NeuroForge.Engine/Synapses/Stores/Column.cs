using System.Buffers;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Stores;

/// <summary>One property of all synapses of a table.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="name">Its name.</param>
internal unsafe class Column<T>(string name) : TableColumn(name)
    where T : unmanaged
{
    private AlignedMemory<T> _items = new(0);

    /// <summary>The property by place; replaced if the table grows.</summary>
    internal Span<T> Items => _items.Span;

    /// <summary>The property at the first place; moves if the table grows.</summary>
    internal T* First => _items.First;

    /// <inheritdoc/>
    internal override long Bytes => (long)_items.Length * sizeof(T);

    /// <inheritdoc/>
    internal override void Resize(int length)
    {
        var items = new AlignedMemory<T>(length);
        _items.Span.CopyTo(items.Span);
        _items = items;
    }

    /// <inheritdoc/>
    internal override void Copy(int from, int to, int count) => _items.Copy(from, to, count);

    /// <inheritdoc/>
    internal override void Reorder(int first, ReadOnlySpan<int> order)
    {
        var run = Items.Slice(first, order.Length);
        var rented = ArrayPool<T>.Shared.Rent(order.Length);
        run.CopyTo(rented);
        for (var i = 0; i < order.Length; i++)
        {
            run[i] = rented[order[i]];
        }

        ArrayPool<T>.Shared.Return(rented);
    }

    /// <inheritdoc/>
    internal override void Archive(StateArchive archive, ReadOnlySpan<int> places)
    {
        var items = Items;
        var rented = ArrayPool<T>.Shared.Rent(places.Length);
        var shown = rented.AsSpan(0, places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            shown[i] = items[places[i]];
        }

        archive.Values(shown);
        for (var i = 0; i < places.Length && archive.IsRestoring; i++)
        {
            items[places[i]] = shown[i];
        }

        ArrayPool<T>.Shared.Return(rented);
    }
}
