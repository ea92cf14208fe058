using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NeuroForge.Engine.Archive;

/// <summary>Compares the state with that of another network, and finds the first number that differs.</summary>
internal sealed class ComparingArchive(SavingArchive other) : StateArchive
{
    private readonly RestoringArchive _other = new(other.Saved);
    private Func<long, string> _name = static _ => "time";
    private long _item;
    private byte[] _others = [];

    /// <summary>The first difference; null if there is none.</summary>
    internal (string Name, string Value, string Other)? Difference { get; private set; }

    /// <inheritdoc/>
    internal override void Enter(Func<long, string> name) => (_name, _item) = (name, 0);

    /// <summary>Skips a part that another rank has, and which is in neither of the two networks.</summary>
    internal override void SkipPart()
    {
    }

    /// <inheritdoc/>
    private protected override void Take<T>(Span<T> values)
    {
        if (Difference is null)
        {
            Compare<T>(values);
            _item += values.Length;
        }
    }

    /// <summary>Compares bytes; in practice everything is shown as numbers.</summary>
    private protected override void Bytes(Span<byte> bytes) => Values(bytes);

    private void Compare<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var size = values.Length * Unsafe.SizeOf<T>();
        if (_others.Length < size)
        {
            _others = new byte[size];
        }

        var others = MemoryMarshal.Cast<byte, T>(_others.AsSpan(0, size));
        _other.Values(others);
        var same = MemoryMarshal.AsBytes(values).CommonPrefixLength(_others.AsSpan(0, size));
        if (same < size)
        {
            var item = same / Unsafe.SizeOf<T>();
            Difference = (_name(_item + item), Text(values[item]), Text(others[item]));
        }
    }

    private static string Text<T>(T value) => value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : "another";
}
