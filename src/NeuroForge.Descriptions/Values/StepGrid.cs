using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Limits;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Values;

/// <summary>Reads times as whole numbers of steps.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="scope">The named parameters.</param>
/// <param name="quantities">Reads the times.</param>
internal sealed class StepGrid(DiagnosticBag bag, Scope scope, Quantities quantities)
{
    /// <summary>The greatest number of steps that a double can count exactly.</summary>
    internal const long MostSteps = 1L << 53;

    /// <summary>Greatest relative distance of a time from a multiple of the step: room for the rounding of unit conversion and division.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>The step in ms; null if it is not known, and then nothing is checked against it.</summary>
    internal double? Step { get; set; }

    /// <summary>The step as text.</summary>
    internal string StepText => $"{Wording.Number(Step ?? 0)} ms";

    /// <summary>A time in steps.</summary>
    /// <param name="node">The time.</param>
    /// <param name="name">The name of the time in diagnostics.</param>
    /// <param name="least">The smallest number of steps, 0 or 1.</param>
    /// <param name="most">The largest number of steps.</param>
    internal long? Steps(Node? node, string name, long least, long most)
    {
        if (node is null || scope.Resolve(node) is not { } value || quantities.Number(value, Wanted.Time(name)) is not { } time || Step is not { } step)
        {
            return null;
        }

        var steps = time / step;
        var nearest = Math.Round(steps);
        if (steps < least * (1 - Tolerance))
        {
            ReportBelow(value, name, least);
        }
        else if (nearest > most)
        {
            bag.Report(
                DiagnosticCodes.TooManySteps,
                value,
                $"\"{name}\" is {Wording.Number(nearest)} steps of {StepText}",
                $"at most {most} steps are possible, {Wording.Number(most * step)} ms{Years(nearest)}");
        }
        else if (Math.Abs(steps - nearest) > Tolerance * Math.Max(1, steps))
        {
            ReportOffGrid(value, name, Math.Floor(steps) * step, Math.Ceiling(steps) * step);
        }
        else
        {
            return (long)nearest;
        }

        return null;
    }

    /// <summary>A time in whole steps; null if it is not a whole number of them, or more than can be counted.</summary>
    /// <param name="time">The time in ms, 0 or more.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal static long? StepsOf(double time, double step)
    {
        var steps = time / step;
        var nearest = Math.Round(steps);
        return nearest <= MostSteps && Math.Abs(steps - nearest) <= Tolerance * Math.Max(1, steps) ? (long)nearest : null;
    }

    /// <summary>The computing time of a number of steps, in years, as text.</summary>
    private static string Years(double steps) =>
        steps > Feasibility.StepsPerYear ? $"; at ten million steps a second these take {Wording.Rough(steps / Feasibility.StepsPerYear)} years" : "";

    private void ReportBelow(Node value, string name, long least)
    {
        var (code, message) = least > 0
            ? (DiagnosticCodes.BelowStep, $"\"{name}\" is {Wording.Value(value)}, below the step of {StepText}")
            : (DiagnosticCodes.OutOfBounds, $"\"{name}\" must be >= 0 ms, but is {Wording.Value(value)}");
        bag.Report(code, value, message, least > 0 ? $"the shortest possible is one step, \"{StepText}\"" : null);
    }

    private void ReportOffGrid(Node value, string name, double below, double above)
    {
        var nearest = below > 0
            ? $"the nearest are \"{Wording.Number(below)} ms\" and \"{Wording.Number(above)} ms\""
            : $"the nearest is \"{Wording.Number(above)} ms\"";
        bag.Report(DiagnosticCodes.NotOnGrid, value, $"\"{name}\" is {Wording.Value(value)}, which is not a whole number of steps of {StepText}", nearest);
    }
}
