namespace NeuroForge.Descriptions.Building;

/// <summary>Values of a stimulus's parameter that change with time.</summary>
public static class TimeCourse
{
    /// <summary>Values that are held from their time to the next.</summary>
    /// <param name="points">Times, ascending from 0, and values.</param>
    public static Value Steps(params IReadOnlyList<(Value Time, Value Value)> points) => new Members().Add("steps", Points(points)).AsValue();

    /// <summary>Values on straight lines between points.</summary>
    /// <param name="points">Times, ascending from 0, and values.</param>
    /// <param name="every">The time for which a value is held; null for 1 ms.</param>
    public static Value Lines(IReadOnlyList<(Value Time, Value Value)> points, Value? every = null) =>
        Held(new Members().Add("lines", Points(points)), every);

    /// <summary>A sine.</summary>
    /// <param name="mean">Its mean.</param>
    /// <param name="amplitude">Its amplitude.</param>
    /// <param name="period">Its period.</param>
    /// <param name="phase">The phase at time 0, in periods; null for 0.</param>
    /// <param name="every">The time for which a value is held; null for 1 ms.</param>
    public static Value Sine(Value mean, Value amplitude, Value period, Value? phase = null, Value? every = null)
    {
        var sine = new Members().Add("mean", mean).Add("amplitude", amplitude).Add("period", period);
        return Held(new Members().Add("sine", (phase is null ? sine : sine.Add("phase", phase)).AsValue()), every);
    }

    /// <summary>A series in a CSV file, with a column <c>time_ms</c> or <c>time_s</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="column">The column; null for the only one beside the time.</param>
    /// <param name="unit">The unit of its numbers; null for pure numbers.</param>
    public static Value Csv(string file, string? column = null, string? unit = null)
    {
        var members = new Members().Add("csv", file);
        _ = column is null ? members : members.Add("column", column);
        return (unit is null ? members : members.Add("unit", unit)).AsValue();
    }

    private static Value Points(IReadOnlyList<(Value Time, Value Value)> points) => Value.List(points.Select(p => Value.List(p.Time, p.Value)));

    private static Value Held(Members members, Value? every) => (every is null ? members : members.Add("every", every)).AsValue();
}
