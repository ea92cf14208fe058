namespace NeuroForge.Recorders;

/// <summary>A time in ms as a field. Many rows have the same time, so the last one is kept.</summary>
internal sealed class TimeField
{
    private readonly NumberText _numbers = new();
    private readonly byte[] _text = new byte[NumberText.Longest];
    private int _length;
    private double _time = double.NaN;

    /// <summary>The field, valid until the next time.</summary>
    internal ReadOnlySpan<byte> Of(double time)
    {
        if (time != _time)
        {
            _time = time;
            _length = _numbers.Write(DecimalTime.Of(time), _text);
        }

        return _text.AsSpan(0, _length);
    }
}
