namespace NeuroForge.Carlson2013;

/// <summary>
/// Random permutation after Fisher and Yates, one place at a time and without a list: place i exchanges its number with that of a random place from i on, so
/// the number at a place is found by following the exchanges back.
/// </summary>
internal static class RandomOrder
{
    /// <summary>The number at a place of a permutation; all permutations are equally likely.</summary>
    /// <param name="slice">The slice whose common random numbers are used.</param>
    /// <param name="permutation">The number of the permutation.</param>
    /// <param name="place">From 0 to <paramref name="count"/> - 1.</param>
    /// <param name="count">Number of places; the permutation has the numbers from 0 to <paramref name="count"/> - 1.</param>
    internal static int NumberAt(in StimulusSlice slice, long permutation, int place, int count)
    {
        var number = Partner(slice, permutation, place, count);
        for (var earlier = place - 1; earlier >= 0; earlier--)
        {
            if (Partner(slice, permutation, earlier, count) == number)
            {
                number = earlier;
            }
        }

        return number;
    }

    /// <summary>The place with which a place exchanges its number: itself or a later one.</summary>
    private static int Partner(in StimulusSlice slice, long permutation, int place, int count) =>
        place + (int)(slice.UniformAt(permutation, place) * (count - place));
}
