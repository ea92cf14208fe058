namespace NeuroForge.Connectivity;

/// <summary>
/// Draws how many of some things, taken at random from two heaps together, come from the first: binomially distributed where each is put back,
/// hypergeometrically where it is not.
/// </summary>
/// <remarks>
/// By inversion from near the mode outwards: the probabilities are known up to a factor from the ratio of each to the next, so nothing has to be computed
/// that could be lost to rounding. It takes some twenty standard deviations of steps: Devroye (1986), Non-Uniform Random Variate Generation, III.2 and X.
/// </remarks>
internal static class Halving
{
    /// <summary>Of the greatest probability; what is less likely, with all that lies beyond it, is below the rounding of the sum.</summary>
    private const double Negligible = 1e-20;

    /// <summary>Draws the number.</summary>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="taken">How many things are taken; at most as many as there are, unless they are put back.</param>
    /// <param name="first">How many things are in the first heap.</param>
    /// <param name="second">How many are in the second.</param>
    /// <param name="repeats">Whether each is put back before the next is taken.</param>
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

    /// <summary>How many times as likely a number is as the one before it.</summary>
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

    /// <summary>The number at which probabilities, added up from the middle upwards and then from there downwards, pass what is left.</summary>
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
