using System.Runtime.InteropServices;
using System.Text;
using NeuroForge.Tables.Ground;

namespace NeuroForge.Tables.Npz;

/// <summary>An array of NumPy that is read as a column.</summary>
internal sealed class NpyColumn : IDisposable
{
    private readonly Stream _content;
    private readonly NpyHeader _head;
    private readonly ColumnKind _kind;
    private readonly byte[] _bytes;

    /// <summary>Opens an array.</summary>
    /// <param name="content">Its file, at the beginning or, if the head says so, after the head.</param>
    /// <param name="head">Its head.</param>
    /// <param name="kind">The kind of values to read.</param>
    /// <exception cref="TableException">Its items are of another kind.</exception>
    internal NpyColumn(Stream content, NpyHeader head, ColumnKind kind)
    {
        (_content, _head, _kind) = (content, head, kind);
        if ((kind == ColumnKind.Whole && head.Kind != ColumnKind.Whole) || (kind == ColumnKind.Number && head.Kind == ColumnKind.Text))
        {
            throw new TableException($"column \"{head.Name}\" has items of the type {head.Type}, but should be of {Words(kind)}");
        }

        if (!head.IsRead)
        {
            NpyHeader.Read(content, head.Name);
        }

        _bytes = new byte[(int)Math.Min(head.Count, ColumnBlock.Capacity) * head.Size];
    }

    /// <summary>Reads the values of a block.</summary>
    /// <param name="block">The block, with its number of rows.</param>
    /// <param name="column">The column of the block.</param>
    /// <returns>True.</returns>
    internal bool Fill(ColumnBlock block, int column)
    {
        var bytes = _bytes.AsSpan(0, block.Count * _head.Size);
        _content.ReadExactly(bytes);
        switch (_kind)
        {
            case ColumnKind.Whole:
                Whole(bytes, block.Whole(column), block);
                break;
            case ColumnKind.Number:
                Numbers(bytes, block.Numbers(column), block);
                break;
            default:
                Texts(bytes, block.Texts(column), block.Count);
                break;
        }

        return true;
    }

    /// <summary>The only item, a text.</summary>
    internal string One()
    {
        _content.ReadExactly(_bytes.AsSpan(0, _head.Size));
        return TextOf(_bytes.AsSpan(0, _head.Size));
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    private void Whole(ReadOnlySpan<byte> bytes, long[] values, ColumnBlock block)
    {
        switch (_head.Type)
        {
            case "i8":
                MemoryMarshal.Cast<byte, long>(bytes).CopyTo(values);
                break;
            case "i4":
                Convert<int>(bytes, values, n => n);
                break;
            case "u4":
                Convert<uint>(bytes, values, n => n);
                break;
            case "i2":
                Convert<short>(bytes, values, n => n);
                break;
            case "u2":
                Convert<ushort>(bytes, values, n => n);
                break;
            case "i1":
                Convert<sbyte>(bytes, values, n => n);
                break;
            case "u8":
                MemoryMarshal.Cast<byte, long>(bytes).CopyTo(values);
                CheckSigns(values, block);
                break;
            default:
                Convert<byte>(bytes, values, n => n);
                break;
        }
    }

    private void Numbers(ReadOnlySpan<byte> bytes, double[] values, ColumnBlock block)
    {
        if (_head.Type == "f8")
        {
            MemoryMarshal.Cast<byte, double>(bytes).CopyTo(values);
        }
        else if (_head.Type == "f4")
        {
            Convert<float, double>(bytes, values, n => n);
        }
        else
        {
            var whole = new long[block.Count];
            Whole(bytes, whole, block);
            for (var i = 0; i < whole.Length; i++)
            {
                values[i] = whole[i];
            }
        }
    }

    private void Texts(ReadOnlySpan<byte> bytes, string[] values, int count)
    {
        var whole = _head.Kind == ColumnKind.Text ? [] : new long[count];
        if (_head.Kind == ColumnKind.Number)
        {
            throw new TableException($"column \"{_head.Name}\" has items of the type {_head.Type}, but should be of texts or of whole numbers");
        }

        if (whole.Length > 0)
        {
            Whole(bytes, whole, new ColumnBlock([]) { Count = count });
        }

        for (var i = 0; i < count; i++)
        {
            values[i] = whole.Length > 0 ? FormattableString.Invariant($"{whole[i]}") : TextOf(bytes.Slice(i * _head.Size, _head.Size));
        }
    }

    private string TextOf(ReadOnlySpan<byte> bytes) => (_head.Type[0] == 'U' ? Encoding.UTF32 : Encoding.UTF8).GetString(bytes).TrimEnd('\0');

    /// <summary>Checks that numbers without a sign fit into 63 bits.</summary>
    private void CheckSigns(long[] values, ColumnBlock block)
    {
        var large = values.AsSpan(0, block.Count).IndexOfAnyInRange(long.MinValue, -1);
        if (large >= 0)
        {
            throw TableException.At(
                FormattableString.Invariant($"entry {block.First + large} (counted from 0)"),
                _head.Name,
                FormattableString.Invariant($"{(ulong)values[large]} is too large"));
        }
    }

    private static void Convert<TFrom>(ReadOnlySpan<byte> bytes, long[] values, Func<TFrom, long> convert)
        where TFrom : struct => Convert<TFrom, long>(bytes, values, convert);

    private static void Convert<TFrom, TTo>(ReadOnlySpan<byte> bytes, TTo[] values, Func<TFrom, TTo> convert)
        where TFrom : struct
    {
        var from = MemoryMarshal.Cast<byte, TFrom>(bytes);
        for (var i = 0; i < from.Length; i++)
        {
            values[i] = convert(from[i]);
        }
    }

    private static string Words(ColumnKind kind) => kind == ColumnKind.Whole ? "whole numbers" : "numbers";
}
