namespace NeuroForge.Recorders;

/// <summary>Positions of neurons: <c>population</c>, <c>neuron</c>, <c>x_um</c>, <c>y_um</c> and <c>z_um</c>.</summary>
internal sealed class PositionRows(RecordingInfo info, IRowFormat format) : RowRecording(info, format, columns: 5)
{
    /// <inheritdoc/>
    internal override void Take(in PositionFrame frame, Spool spool)
    {
        for (var neuron = 0; neuron < frame.Positions.Length; neuron++)
        {
            spool[0].Add(frame.Group);
            spool[1].Add(neuron);
            spool[2].Add(frame.Positions[neuron].X);
            spool[3].Add(frame.Positions[neuron].Y);
            spool[4].Add(frame.Positions[neuron].Z);
        }
    }

    private protected override IReadOnlyList<RowColumn> Columns(Spool spool) =>
    [
        Groups("population", spool[0]),
        new("neuron", NumberType.Int32, spool[1]),
        new("x_um", NumberType.Double, spool[2]),
        new("y_um", NumberType.Double, spool[3]),
        new("z_um", NumberType.Double, spool[4]),
    ];
}
