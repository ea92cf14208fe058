using System.Collections;

namespace NeuroForge.Engine.Tests.Plan;

/// <summary>A list that counts how often an item of it is read.</summary>
/// <param name="items">The items.</param>
internal sealed class CountedList<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
{
    /// <summary>How often an item was read.</summary>
    public long Reads { get; private set; }

    public int Count => items.Count;

    public T this[int index]
    {
        get
        {
            Reads++;
            return items[index];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var item in items)
        {
            Reads++;
            yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
