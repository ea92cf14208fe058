namespace NeuroForge.Recorders;

/// <summary>
/// Births and deaths: <c>time_ms</c>, <c>projection</c>, <c>born</c>, <c>synapse</c>, <c>source</c>, <c>target</c>,
/// <c>weight</c>, <c>delay_ms</c>, <c>age_ms</c> and <c>cause</c>.
/// </summary>
internal sealed class RewiringRows(RecordingInfo info, IRowFormat format) : RowRecording(info, format, columns: 11)
{
    private const int Causes = 10;

    private readonly Dictionary<string, int> _causes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    internal override void GoOn(Spool spool)
    {
        foreach (var cause in spool[Causes].ReadLines())
        {
            _causes.Add(cause, _causes.Count);
        }
    }

    /// <inheritdoc/>
    internal override void Take(in RewiringFrame frame, Spool spool)
    {
        foreach (var change in frame.Events)
        {
            spool[0].Add(frame.Time);
            spool[1].Add(frame.Group);
            spool[2].Add(change.Born);
            spool[3].Add(change.Synapse);
            spool[4].Add(change.Source);
            spool[5].Add(change.Target);
            spool[6].Add(change.Weight);
            spool[7].Add(change.Delay);
            spool[8].Add(change.Age);
            spool[9].Add(NumberOf(change.Cause, spool));
        }
    }

    private protected override IReadOnlyList<RowColumn> Columns(Spool spool) =>
    [
        new("time_ms", NumberType.Double, spool[0]),
        Groups("projection", spool[1]),
        new("born", NumberType.Boolean, spool[2]),
        new("synapse", NumberType.Int64, spool[3]),
        new("source", NumberType.Int32, spool[4]),
        new("target", NumberType.Int32, spool[5]),
        new("weight", NumberType.Double, spool[6]),
        new("delay_ms", NumberType.Double, spool[7]),
        new("age_ms", NumberType.Double, spool[8]),
        new("cause", NumberType.Int32, spool[9]) { Names = spool[Causes].ReadLines() },
    ];

    private int NumberOf(string cause, Spool spool)
    {
        if (!_causes.TryGetValue(cause, out var number))
        {
            number = _causes.Count;
            _causes.Add(cause, number);
            spool[Causes].AddLine(cause);
        }

        return number;
    }
}
