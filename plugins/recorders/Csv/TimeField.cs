using System.Globalization;

namespace NeuroForge.Recorders;

/// <summary>A time in ms as a field. Many rows share a time, so the last one is kept.</summary>
internal sealed class TimeField
{
    private readonly byte[] _text = new byte[32];
    private int _length;
    private double _time = double.NaN;

    /// <summary>The field, until the next time.</summary>
    internal ReadOnlySpan<byte> Of(double time)
    {
        if (time != _time)
        {
            _time = time;
            RecordedTime.Rounded(time).TryFormat(_text, out _length, default, CultureInfo.InvariantCulture);
        }

        return _text.AsSpan(0, _length);
    }
}
