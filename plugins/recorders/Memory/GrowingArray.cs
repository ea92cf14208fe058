namespace NeuroForge.Recorders;

/// <summary>A list to which items are only added. Memory that was returned once never changes: new items are stored after it or elsewhere.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
internal sealed class GrowingArray<T>
{
    private const int FirstRoom = 16;

    private T[] _items = [];
    private int _count;

    /// <summary>All items so far.</summary>
    internal ReadOnlyMemory<T> SoFar => _items.AsMemory(0, _count);

    /// <summary>Adds an item.</summary>
    internal void Add(T item) => Add([item]);

    /// <summary>Adds items.</summary>
    /// <exception cref="InvalidOperationException">There are more than an array can hold.</exception>
    internal void Add(ReadOnlySpan<T> items)
    {
        if (items.Length > _items.Length - _count)
        {
            MakeRoom((long)_count + items.Length);
        }

        items.CopyTo(_items.AsSpan(_count));
        _count += items.Length;
    }

    private void MakeRoom(long least)
    {
        if (least > Array.MaxLength)
        {
            throw new InvalidOperationException($"a recording in memory can hold {Array.MaxLength} numbers; use csv or npz for this one");
        }

        Array.Resize(ref _items, (int)Math.Max(least, Math.Min(Array.MaxLength, Math.Max(FirstRoom, 2L * _items.Length))));
    }
}
