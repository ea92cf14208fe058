using System.Runtime.InteropServices;
using System.Text.Json;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Files;

namespace NeuroForge.Hosting.Grown;

/// <summary>
/// A grown network in a file: a line with the format, the names and sizes as JSON, then the numbers, and SHA-256 of all that. Each part comes after
/// its length, 64 bits; numbers are little-endian.
/// </summary>
internal static class GrownFile
{
    private const int LongestChunk = 1 << 24;

    private static ReadOnlySpan<byte> Format => "neuroforge-grown/1\n"u8;

    /// <summary>Writes a network.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static void Write(Stream stream, GrownNetwork network)
    {
        var writer = new HashedWriter(stream);
        writer.Write(Format);
        writer.Part([JsonSerializer.SerializeToUtf8Bytes(GrownManifest.Of(network), GrownJson.Default.GrownManifest)]);
        foreach (var population in network.Populations)
        {
            Write(writer, population.Calcium);
            foreach (var (_, elements) in population.Elements)
            {
                Write(writer, elements);
            }
        }

        foreach (var synapses in network.Projections.Select(p => p.Synapses))
        {
            Write(writer, synapses.Sources);
            Write(writer, synapses.Targets);
            Write(writer, synapses.Weights);
            Write(writer, synapses.Delays);
            foreach (var states in synapses.States)
            {
                Write(writer, states);
            }
        }

        writer.WriteHash();
    }

    /// <summary>Reads a network and checks that the file was not changed.</summary>
    /// <param name="stream">The stream, which ends at the end of the file and can seek.</param>
    /// <exception cref="InvalidDataException">It is damaged, or its format is not known.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static GrownNetwork Read(Stream stream)
    {
        var reader = new HashedReader(stream);
        if (stream.Length < Format.Length || !reader.Next(Format.Length).AsSpan().SequenceEqual(Format))
        {
            throw new InvalidDataException("it is not the file of a grown network, or has a format that this version cannot read");
        }

        var network = Read(reader, reader.Part());
        reader.CheckHash();
        return network;
    }

    private static GrownNetwork Read(HashedReader reader, byte[] json)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(json, GrownJson.Default.GrownManifest)!;
            return new()
            {
                Time = manifest.Time,
                Step = manifest.Step,
                Populations = [.. manifest.Populations.Select(p => Read(reader, p))],
                Projections = [.. manifest.Projections.Select(p => Read(reader, p))],
            };
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("it is damaged: its names cannot be read", broken);
        }
    }

    private static GrownPopulation Read(HashedReader reader, GrownManifest.Population population)
    {
        var calcium = Read<double>(reader, population.HasCalcium ? population.Size : 0);
        var elements = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var name in population.Elements)
        {
            elements[name] = Read<double>(reader, population.Size);
        }

        return new() { Name = population.Name, Size = population.Size, Calcium = calcium, Elements = elements, Lesioned = population.Lesioned };
    }

    private static GrownProjection Read(HashedReader reader, GrownManifest.Projection projection) => new()
    {
        Name = projection.Name,
        From = projection.From,
        To = projection.To,
        Rule = projection.Rule,
        WeightUnit = projection.WeightUnit,
        Synapses = new()
        {
            Sources = Read<int>(reader, projection.Synapses),
            Targets = Read<int>(reader, projection.Synapses),
            Weights = Read<double>(reader, projection.Synapses),
            Delays = Read<ushort>(reader, projection.Synapses),
            States = [.. Enumerable.Range(0, projection.States).Select(_ => Read<double>(reader, projection.Synapses))],
        },
    };

    private static void Write<T>(HashedWriter writer, T[] values)
        where T : struct
    {
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        writer.Length(bytes.Length);
        writer.Write(bytes);
    }

    private static T[] Read<T>(HashedReader reader, int count)
        where T : struct
    {
        var values = new List<T>();
        foreach (var chunk in reader.Chunks(LongestChunk))
        {
            values.AddRange(MemoryMarshal.Cast<byte, T>(chunk.Span));
        }

        return values.Count == count ? [.. values] : throw new InvalidDataException("it is damaged: numbers are missing");
    }
}
