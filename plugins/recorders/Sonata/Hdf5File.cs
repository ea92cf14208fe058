using System.Runtime.InteropServices;

namespace NeuroForge.Recorders;

/// <summary>An HDF5 file that is written once. The same contents give the same bytes. The caller holds <see cref="Hdf5.Turn"/>.</summary>
internal sealed class Hdf5File : IDisposable
{
    private const int BlockSize = 1 << 20;

    private readonly Hdf5Id _file;
    private readonly Hdf5Id _timeless;

    /// <summary>Creates the file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal Hdf5File(string path)
    {
        _file = new(Hdf5.CreateFile(path, Hdf5.Truncate, Hdf5.Default, Hdf5.Default), Hdf5.CloseFile, $"make {path}");
        _timeless = new(Hdf5.CreateProperties(Hdf5.Known("H5P_CLS_DATASET_CREATE_ID")), Hdf5.CloseProperties, "describe a data set");
        Hdf5Id.Check(Hdf5.TrackTimes(_timeless.Value, track: false), "switch off time stamps");
    }

    /// <summary>The root of the file, as the parent of its contents.</summary>
    internal long Root => _file.Value;

    /// <summary>Creates a group.</summary>
    internal static Hdf5Id Group(long parent, string name) =>
        new(Hdf5.CreateGroup(parent, name, Hdf5.Default, Hdf5.Default, Hdf5.Default), Hdf5.CloseGroup, $"create the group {name}");

    /// <summary>Gives a data set of a group a second name.</summary>
    internal static void Link(Hdf5Id group, string name, string secondName) =>
        Hdf5Id.Check(Hdf5.CreateLink(group.Value, name, group.Value, secondName, Hdf5.Default, Hdf5.Default), $"give {name} the name {secondName} as well");

    /// <summary>Creates a type whose values are words, numbered from 0.</summary>
    internal static Hdf5Id Enumeration(params IReadOnlyList<string> words)
    {
        var type = new Hdf5Id(Hdf5.CreateEnum(Hdf5Type.Byte.Id), Hdf5.CloseType, "create an enumeration");
        for (var i = 0; i < words.Count; i++)
        {
            Hdf5Id.Check(Hdf5.AddToEnum(type.Value, words[i], [(byte)i]), "create an enumeration");
        }

        return type;
    }

    /// <summary>Writes a data set.</summary>
    /// <param name="parent">The parent group.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type of its items.</param>
    /// <param name="dimensions">Its shape.</param>
    /// <param name="blocks">Its items, block after block; each holds whole lines along the first dimension.</param>
    /// <returns>The data set, for attributes.</returns>
    internal Hdf5Id Dataset(long parent, string name, Hdf5Type type, ulong[] dimensions, IEnumerable<ReadOnlyMemory<byte>> blocks)
    {
        using var space = Space(dimensions);
        var dataset = new Hdf5Id(
            Hdf5.CreateDataset(parent, name, type.Id, space.Value, Hdf5.Default, _timeless.Value, Hdf5.Default),
            Hdf5.CloseDataset,
            $"create the data set {name}");
        var line = dimensions.Skip(1).Aggregate((ulong)type.Size, (product, dimension) => product * dimension);
        var start = 0UL;
        foreach (var block in blocks)
        {
            start += Write(dataset, type, space, dimensions, start, (ulong)block.Length / line, block.Span);
        }

        return dataset;
    }

    /// <summary>Writes items as a data set of one dimension.</summary>
    internal Hdf5Id Dataset<T>(Hdf5Id parent, string name, Hdf5Type type, T[] items)
        where T : struct => Dataset(parent.Value, name, type, [(ulong)items.Length], [MemoryMarshal.AsBytes<T>(items).ToArray()]);

    /// <summary>Writes a column as a data set.</summary>
    /// <param name="parent">The parent group.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type of its items.</param>
    /// <param name="column">Its items, line after line.</param>
    /// <param name="width">Items in a line; 0 for a data set of one dimension.</param>
    internal Hdf5Id Dataset(long parent, string name, Hdf5Type type, SpoolColumn column, int width = 0)
    {
        var line = type.Size * Math.Max(1, width);
        var lines = (ulong)(column.Length / line);
        return Dataset(parent, name, type, width == 0 ? [lines] : [lines, (ulong)width], column.Blocks(Math.Max(1, BlockSize / line) * line));
    }

    /// <summary>Adds a text attribute.</summary>
    internal static void Attribute(long parent, string name, string text)
    {
        using var type = new Hdf5Id(Hdf5.CopyType(Hdf5.Known("H5T_C_S1")), Hdf5.CloseType, "create a text type");
        Hdf5Id.Check(Hdf5.SetSize(type.Value, Hdf5.AnyLength), "create a text type");
        Hdf5Id.Check(Hdf5.SetCharacters(type.Value, Hdf5.Utf8), "create a text type");
        var characters = Marshal.StringToCoTaskMemUTF8(text);
        try
        {
            Attribute(parent, name, type.Value, MemoryMarshal.AsBytes<nint>([characters]), null);
        }
        finally
        {
            Marshal.FreeCoTaskMem(characters);
        }
    }

    /// <summary>Adds an attribute.</summary>
    /// <param name="parent">The object that gets the attribute.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">The id of its type.</param>
    /// <param name="data">Its value.</param>
    /// <param name="length">Number of items; null for a single one.</param>
    internal static void Attribute(long parent, string name, long type, ReadOnlySpan<byte> data, ulong? length)
    {
        using var space = length is { } items ? Space([items]) : new(Hdf5.CreateSpace(Hdf5.Scalar), Hdf5.CloseSpace, "create a data space");
        using var attribute = new Hdf5Id(
            Hdf5.CreateAttribute(parent, name, type, space.Value, Hdf5.Default, Hdf5.Default), Hdf5.CloseAttribute, $"create the attribute {name}");
        Hdf5Id.Check(Hdf5.WriteAttribute(attribute.Value, type, data), $"write the attribute {name}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timeless.Dispose();
        _file.Dispose();
    }

    private static ulong Write(Hdf5Id dataset, Hdf5Type type, Hdf5Id space, ulong[] dimensions, ulong start, ulong lines, ReadOnlySpan<byte> data)
    {
        ulong[] from = [start, .. dimensions.Skip(1).Select(_ => 0UL)];
        ulong[] count = [lines, .. dimensions.Skip(1)];
        using var memory = Space(count);
        Hdf5Id.Check(Hdf5.Select(space.Value, Hdf5.Set, from, default, count, default), "select the place to write to");
        Hdf5Id.Check(Hdf5.Write(dataset.Value, type.Id, memory.Value, space.Value, Hdf5.Default, data), "write a data set");
        return lines;
    }

    private static Hdf5Id Space(ulong[] dimensions) => new(Hdf5.CreateSpace(dimensions.Length, dimensions, default), Hdf5.CloseSpace, "create a data space");
}
