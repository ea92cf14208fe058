namespace NeuroForge.Connectivity;

/// <summary>
/// Draws the number of items that come from the first of two sets, if items are taken at random from both together: binomially distributed with replacement,
/// hypergeometrically without.
/// </summary>
/// <remarks>
/// By inversion from near the mode outwards: each probability follows from the one before it by their ratio, up to a common factor, so no large terms cancel.
/// It takes about twenty standard deviations of steps: Devroye (1986), Non-Uniform Random Variate Generation, III.2 and X.
/// </remarks>
internal static class Halving
{
    /// <summary>
    /// Limit relative to the greatest probability: numbers with a smaller probability, and all beyond them, are below the rounding of the sum.
    /// </summary>
    private const double Negligible = 1e-20;

    /// <summary>Draws the number.</summary>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="taken">Number of items taken; without replacement at most as many as there are.</param>
    /// <param name="first">Number of items in the first set.</param>
    /// <param name="second">Number of items in the second set.</param>
    /// <param name="repeats">True if each item is put back before the next is taken.</param>
    internal static long Draw(RandomStream random, long taken, long first, long second, bool repeats)
    {
        var (least, most) = repeats
            ? (second == 0 ? taken : 0, first == 0 ? 0 : taken)
            : (Math.Max(0, taken - second), Math.Min(first, taken));
        var middle = Math.Clamp((long)((double)taken * first / ((double)first + second)), least, most);
        var ratio = repeats ? WithReplacement(taken, first, second) : WithoutReplacement(taken, first, second);
        var left = random.NextDouble() * (1 + SumAbove(middle, most, ratio) + SumBelow(middle, least, ratio));
        return Invert(left, middle, least, most, ratio);
    }

    /// <summary>The ratio of a number's probability to that of the number before it.</summary>
    private static Func<long, double> WithReplacement(double taken, double first, double second) =>
        number => (taken - number + 1) / number * (first / second);

    private static Func<long, double> WithoutReplacement(double taken, double first, double second) =>
        number => (taken - number + 1) / number * ((first - number + 1) / (second - taken + number));

    private static double SumAbove(long middle, long most, Func<long, double> ratio)
    {
        var (sum, probability) = (0.0, 1.0);
        for (var number = middle + 1; number <= most && probability > Negligible; number++)
        {
            probability *= ratio(number);
            sum += probability;
        }

        return sum;
    }

    private static double SumBelow(long middle, long least, Func<long, double> ratio)
    {
        var (sum, probability) = (0.0, 1.0);
        for (var number = middle; number > least && probability > Negligible; number--)
        {
            probability /= ratio(number);
            sum += probability;
        }

        return sum;
    }

    /// <summary>The number at which the sum of probabilities, from the middle upwards and then from there downwards, exceeds a given value.</summary>
    private static long Invert(double left, long middle, long least, long most, Func<long, double> ratio)
    {
        var probability = 1.0;
        for (var number = middle; number <= most && probability > Negligible; number++)
        {
            probability *= number == middle ? 1 : ratio(number);
            left -= probability;
            if (left < 0)
            {
                return number;
            }
        }

        probability = 1;
        for (var number = middle; number > least && probability > Negligible; number--)
        {
            probability /= ratio(number);
            left -= probability;
            if (left < 0)
            {
                return number - 1;
            }
        }

        return middle; // what is left is the rounding of the sum
    }
}
