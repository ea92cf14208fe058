using NeuroForge.Layouts;

namespace NeuroForge.Space;

/// <summary>Puts neurons into the order of a <see cref="SpatialTree"/>.</summary>
/// <param name="positions">The positions, which are reordered.</param>
/// <param name="neurons">The numbers of the neurons, which are reordered in the same way.</param>
internal sealed class PlaceOrder(Position[] positions, int[] neurons)
{
    /// <summary>The smallest box that contains some places.</summary>
    internal NodeBox BoxOf(int begin, int end)
    {
        if (begin == end)
        {
            return default;
        }

        var (least, greatest) = (positions[begin], positions[begin]);
        for (var place = begin + 1; place < end; place++)
        {
            var position = positions[place];
            least = new(Math.Min(least.X, position.X), Math.Min(least.Y, position.Y), Math.Min(least.Z, position.Z));
            greatest = new(Math.Max(greatest.X, position.X), Math.Max(greatest.Y, position.Y), Math.Max(greatest.Z, position.Z));
        }

        return new(least, greatest);
    }

    /// <summary>Divides places along the longest axis of their box, so that no coordinate before the middle is greater than one behind it.</summary>
    /// <param name="begin">The first place.</param>
    /// <param name="end">The place behind the last.</param>
    /// <param name="middle">The first place of the second half.</param>
    /// <param name="box">The box of the places.</param>
    internal void Halve(int begin, int end, int middle, NodeBox box)
    {
        var (x, y, z) = (box.Greatest.X - box.Least.X, box.Greatest.Y - box.Least.Y, box.Greatest.Z - box.Least.Z);
        var axis = x >= y && x >= z ? 0 : y >= z ? 1 : 2;
        var (first, last) = (begin, end - 1);
        while (first < last)
        {
            var (left, right) = Partition(first, last, axis);
            (first, last) = middle <= right ? (first, right)
                : middle >= left ? (left, last)
                : (middle, middle);
        }
    }

    /// <summary>One partition of Hoare's selection (1961), around the element in the middle: numbers make equal coordinates different.</summary>
    private (int Left, int Right) Partition(int first, int last, int axis)
    {
        var pivot = first + ((last - first) / 2);
        var (coordinate, number) = (Along(pivot, axis), neurons[pivot]);
        var (left, right) = (first, last);
        while (left <= right)
        {
            while (IsBefore(Along(left, axis), neurons[left], coordinate, number))
            {
                left++;
            }

            while (IsBefore(coordinate, number, Along(right, axis), neurons[right]))
            {
                right--;
            }

            if (left <= right)
            {
                (positions[left], positions[right]) = (positions[right], positions[left]);
                (neurons[left], neurons[right]) = (neurons[right], neurons[left]);
                left++;
                right--;
            }
        }

        return (left, right);
    }

    private static bool IsBefore(double one, int oneNumber, double other, int otherNumber) => one < other || (one == other && oneNumber < otherNumber);

    private double Along(int place, int axis) => axis switch
    {
        0 => positions[place].X,
        1 => positions[place].Y,
        _ => positions[place].Z,
    };
}
