namespace NeuroForge.Recorders;

/// <summary>Positions of neurons: <c>population</c>, an index into <c>populations</c>, <c>neuron</c>, <c>x_um</c>, <c>y_um</c> and <c>z_um</c>.</summary>
internal sealed class NpzPositions(RecordingInfo info) : NpzRecording(info, columns: 5)
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

    private protected override void Write(Spool spool, NpzFile arrays)
    {
        arrays.Add("population", NpyType.Int32, spool[0]);
        arrays.Add("neuron", NpyType.Int32, spool[1]);
        arrays.Add("x_um", NpyType.Double, spool[2]);
        arrays.Add("y_um", NpyType.Double, spool[3]);
        arrays.Add("z_um", NpyType.Double, spool[4]);
        WriteGroups("populations", arrays);
    }
}
