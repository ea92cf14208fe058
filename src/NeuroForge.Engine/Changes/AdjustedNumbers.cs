using NeuroForge.Declarations;
using NeuroForge.Units;

namespace NeuroForge.Engine.Changes;

/// <summary>Reads the numbers of an adjustment.</summary>
internal static class AdjustedNumbers
{
    /// <summary>Receives the mistakes.</summary>
    /// <param name="site">Receives the mistakes.</param>
    /// <param name="adjustment">The adjustment.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="most">Greatest number of values instead of one for all.</param>
    /// <returns>The numbers; null, with a mistake, if they are wrong.</returns>
    internal static double[]? Of(ChangeSite site, Adjustment adjustment, ParameterDeclaration parameter, int most = 1)
    {
        if ((adjustment.Word is { } word ? Quantity(site, adjustment.Path, word, parameter.Unit) : [.. adjustment.Numbers]) is not { } numbers)
        {
            return null;
        }

        if (numbers.Length != 1 && numbers.Length != most)
        {
            site.Refuse($"{adjustment.Path} takes one number{(most > 1 ? FormattableString.Invariant($" or {most}") : "")}, but got {numbers.Length}");
            return null;
        }

        return AreWithin(site, adjustment.Path, numbers, parameter.Bounds, parameter.Unit) ? numbers : null;
    }

    /// <summary>The numbers with those of some neurons replaced.</summary>
    /// <param name="values">One number for all neurons, or one for each.</param>
    /// <param name="numbers">One number for all members, or one for each.</param>
    /// <param name="members">The neurons, by their number in the population.</param>
    /// <param name="size">Number of neurons in the population.</param>
    internal static double[] Merged(IReadOnlyList<double> values, double[] numbers, int[] members, int size)
    {
        double[] merged = [.. Enumerable.Range(0, size).Select(neuron => values[values.Count == 1 ? 0 : neuron])];
        for (var i = 0; i < members.Length; i++)
        {
            merged[members[i]] = numbers[numbers.Length == 1 ? 0 : i];
        }

        return merged;
    }

    /// <summary>True if numbers are within bounds; otherwise false, with a mistake.</summary>
    internal static bool AreWithin(ChangeSite site, string path, ReadOnlySpan<double> numbers, Bounds bounds, Unit unit)
    {
        foreach (var number in numbers)
        {
            if (!bounds.Contain(number))
            {
                var wanted = bounds.ToString() is { Length: > 0 } range ? range : "a finite number";
                site.Refuse($"{path} must be {wanted}{(unit.IsPure ? "" : " " + unit.Text)}, but is {number}");
                return false;
            }
        }

        return true;
    }

    private static double[]? Quantity(ChangeSite site, string path, string word, Unit unit)
    {
        if (NeuroForge.Units.Quantity.TryParse(word, out var quantity) && quantity.Unit.Dimension == unit.Dimension)
        {
            return [quantity.In(unit)];
        }

        site.Refuse($"{path} must be a number{(unit.IsPure ? "" : $" in {unit.Text}")}, but is \"{word}\"");
        return null;
    }
}
