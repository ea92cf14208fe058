namespace NeuroForge.Engine.Ground;

/// <summary>Counts in ascending numbers. The library's search finds any of several equal numbers, not a specific one.</summary>
internal static class Ascending
{
    /// <summary>Number of ascending numbers that are not above a number.</summary>
    internal static int CountUpTo<T>(ReadOnlySpan<T> numbers, T number)
        where T : unmanaged, IComparable<T>
    {
        var (first, end) = (0, numbers.Length);
        while (first < end)
        {
            var middle = first + ((end - first) / 2);
            if (numbers[middle].CompareTo(number) <= 0)
            {
                first = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return first;
    }
}
