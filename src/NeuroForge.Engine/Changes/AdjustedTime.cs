using NeuroForge.Units;

namespace NeuroForge.Engine.Changes;

/// <summary>Reads an adjustment as a time in whole steps.</summary>
internal static class AdjustedTime
{
    /// <summary>The greatest relative distance of a time from the grid: what sums and conversions of units add.</summary>
    private const double Tolerance = 1e-9;

    private static readonly Unit Ms = Unit.Parse("ms");

    /// <summary>The number of steps, 1 or more; null, with a mistake, where it is none.</summary>
    internal static long? Steps(ChangeSite site, Adjustment adjustment)
    {
        var time = adjustment switch
        {
            { Word: { } word } => Quantity.TryParse(word, out var quantity) && quantity.Unit.Dimension == Ms.Dimension ? quantity.In(Ms) : double.NaN,
            { Numbers: [var number] } => number,
            _ => double.NaN,
        };
        var steps = time / site.Network.Plan.Step;
        var nearest = Math.Round(steps);
        if (nearest >= 1 && nearest <= long.MaxValue / 2 && Math.Abs(steps - nearest) <= Tolerance * nearest)
        {
            return (long)nearest;
        }

        site.Refuse($"{adjustment.Path} must be a whole number of steps of {site.Network.Plan.Step} ms, one or more, as a time in ms");
        return null;
    }
}
