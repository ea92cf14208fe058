using System.Runtime.InteropServices;

namespace NeuroForge.Engine;

/// <summary>One property of all synapses of a table.</summary>
/// <typeparam name="T">Its type.</typeparam>
internal sealed class Column<T> : Column
    where T : unmanaged
{
    private T[] _items = [];

    /// <summary>The property by place; replaced when the table grows.</summary>
    internal T[] Items => _items;

    /// <inheritdoc/>
    internal override void Resize(int length) => Array.Resize(ref _items, length);

    /// <inheritdoc/>
    internal override void Copy(int from, int to, int count) => Array.Copy(_items, from, _items, to, count);

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> Bytes(int from, int count) => MemoryMarshal.AsBytes(_items.AsSpan(from, count));
}
