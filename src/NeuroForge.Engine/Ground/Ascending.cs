namespace NeuroForge.Engine.Ground;

/// <summary>
/// Counts among numbers that ascend. The library's search says where a number is or would be, but of several that are equal not which it found.
/// </summary>
internal static class Ascending
{
    /// <summary>How many of ascending numbers are not above a number.</summary>
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
