namespace NeuroForge.Recorders;

/// <summary>
/// Births and deaths: <c>time_ms</c>, <c>projection</c>, an index into <c>projections</c>, <c>born</c>, <c>synapse</c>, <c>source</c>, <c>target</c>,
/// <c>weight</c>, <c>delay_ms</c>, <c>age_ms</c> and <c>cause</c>, an index into <c>causes</c>.
/// </summary>
internal sealed class NpzRewiring(RecordingInfo info) : NpzRecording(info, columns: 11)
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

    private protected override void Write(Spool spool, NpzFile arrays)
    {
        arrays.Add("time_ms", NpyType.Double, spool[0]);
        arrays.Add("projection", NpyType.Int32, spool[1]);
        arrays.Add("born", NpyType.Boolean, spool[2]);
        arrays.Add("synapse", NpyType.Int64, spool[3]);
        arrays.Add("source", NpyType.Int32, spool[4]);
        arrays.Add("target", NpyType.Int32, spool[5]);
        arrays.Add("weight", NpyType.Double, spool[6]);
        arrays.Add("delay_ms", NpyType.Double, spool[7]);
        arrays.Add("age_ms", NpyType.Double, spool[8]);
        arrays.Add("cause", NpyType.Int32, spool[9]);
        WriteGroups("projections", arrays);
        arrays.Add("causes", spool[Causes].ReadLines());
    }

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
