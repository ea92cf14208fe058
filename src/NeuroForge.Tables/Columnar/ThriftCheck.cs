using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Columnar;

/// <summary>
/// Checks the footer of a Parquet file before it is read: that every length in it fits into what follows. The library believes them, so that a changed byte
/// could keep it busy for hours. The footer is a structure of Thrift's compact protocol (https://github.com/apache/thrift, compact protocol).
/// </summary>
internal sealed class ThriftCheck
{
    private const int Deepest = 32;

    private readonly byte[] _bytes;
    private int _at;

    private ThriftCheck(byte[] bytes) => _bytes = bytes;

    /// <summary>Checks a file.</summary>
    /// <param name="stream">The file, which can seek.</param>
    /// <exception cref="TableException">It has no footer, or a length in it is wrong.</exception>
    internal static void Check(Stream stream)
    {
        const int Ends = 8; // the footer's length and the magic word
        if (stream.Length < Ends + 4)
        {
            throw new TableException("this is not a Parquet file: it is too short");
        }

        var end = new byte[Ends];
        stream.Position = stream.Length - Ends;
        stream.ReadExactly(end);
        var length = BitConverter.ToInt32(end);
        if (!end.AsSpan(4).SequenceEqual("PAR1"u8) || length < 1 || length > stream.Length - Ends - 4)
        {
            throw new TableException("this is not a Parquet file: its end is missing or damaged");
        }

        var footer = new byte[length];
        stream.Position = stream.Length - Ends - length;
        stream.ReadExactly(footer);
        new ThriftCheck(footer).Structure(0);
        stream.Position = 0;
    }

    private static TableException Damage => new("this is not a Parquet file, or it is damaged: a length in its footer is wrong");

    private void Structure(int depth)
    {
        if (depth > Deepest)
        {
            throw Damage;
        }

        while (Byte() is not 0 and var head)
        {
            if (head >> 4 == 0)
            {
                Number(); // the number of the field, where it is not the next one
            }

            Value(head & 15, depth, ofList: false);
        }
    }

    private void Value(int type, int depth, bool ofList)
    {
        switch (type)
        {
            case 1 or 2:
                _at += ofList ? 1 : 0;
                break;
            case 3:
                _at++;
                break;
            case 4 or 5 or 6:
                Number();
                break;
            case 7:
                _at += sizeof(double);
                break;
            case 8:
                var length = Length(Number());
                _at += length;
                break;
            case 9 or 10:
                var head = Byte();
                for (var left = Length(head >> 4 == 15 ? Number() : (ulong)(head >> 4)); left > 0; left--)
                {
                    Value(head & 15, depth + 1, ofList: true);
                }

                break;
            case 12:
                Structure(depth + 1);
                break;
            default:
                throw Damage;
        }
    }

    /// <summary>A length, which is at most the number of bytes left.</summary>
    private int Length(ulong length) => length <= (ulong)(_bytes.Length - _at) ? (int)length : throw Damage;

    private int Byte() => _at < _bytes.Length ? _bytes[_at++] : throw Damage;

    private ulong Number()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            number |= (ulong)(next & 127) << shift;
            if (next < 128)
            {
                return number;
            }
        }

        throw Damage;
    }
}
