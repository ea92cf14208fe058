using System.Globalization;

namespace NeuroForge.Recorders;

/// <summary>A time in ms as a field. Many rows share a time, so the last one is kept.</summary>
internal sealed class TimeField
{
    /// <summary>A time is a step's number times its length, which leaves 0.30000000000000004; a millionth of a ms tells all steps apart.</summary>
    private const int Decimals = 6;

    private readonly byte[] _text = new byte[32];
    private int _length;
    private double _time = double.NaN;

    /// <summary>The field, until the next time.</summary>
    internal ReadOnlySpan<byte> Of(double time)
    {
        if (time != _time)
        {
            _time = time;
            Math.Round(time, Decimals).TryFormat(_text, out _length, default, CultureInfo.InvariantCulture);
        }

        return _text.AsSpan(0, _length);
    }
}
