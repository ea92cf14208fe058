using System.Text;

namespace NeuroForge.Recorders;

/// <summary>The frames of a recording as a snapshot holds them.</summary>
internal static class SavedFrames
{
    /// <summary>All frames as bytes.</summary>
    internal static byte[] Write(KeptRecording recording)
    {
        using var bytes = new MemoryStream();
        using (var to = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            Write(to, recording.Times, to.Write);
            Write(to, recording.Values, to.Write);
            Write(to, recording.Spikes, spike => Write(to, spike));
            Write(to, recording.Synapses, moment => Write(to, moment, synapse => Write(to, synapse)));
            Write(to, recording.Rewiring, moment => Write(to, moment, change => Write(to, change)));
            Write(to, recording.Positions, position => Write(to, position));
        }

        return bytes.ToArray();
    }

    /// <summary>Reads the frames back.</summary>
    /// <exception cref="IOException">There are fewer bytes than were written, or more.</exception>
    internal static KeptFrames Read(RecordingInfo info, ReadOnlySpan<byte> saved)
    {
        using var from = new BinaryReader(new MemoryStream(saved.ToArray()), Encoding.UTF8);
        var frames = new KeptFrames(info);
        var times = Read(from, from.ReadDouble);
        var values = Read(from, from.ReadDouble);
        for (var sample = 0; sample < times.Length; sample++)
        {
            var width = values.Length / times.Length;
            frames.Add(times[sample], values.AsSpan(sample * width, width));
        }

        frames.Spikes.Add(Read(from, () => new RecordedSpike(from.ReadDouble(), from.ReadInt32(), from.ReadInt32())));
        frames.Synapses.Add(Read(from, () => ReadMoment(from, () => new RecordedSynapse(from.ReadInt32(), from.ReadInt32(), from.ReadDouble()))));
        frames.Rewiring.Add(Read(from, () => ReadMoment(from, () => ReadChange(from))));
        frames.Positions.Add(Read(from, () => new Position(from.ReadDouble(), from.ReadDouble(), from.ReadDouble())));
        return from.BaseStream.Position == saved.Length ? frames : throw new IOException($"the saved data of recorder {info.Name} do not fit its recording");
    }

    private static void Write<T>(BinaryWriter to, ReadOnlyMemory<T> items, Action<T> write)
    {
        to.Write(items.Length);
        foreach (var item in items.Span)
        {
            write(item);
        }
    }

    private static void Write<T>(BinaryWriter to, in KeptMoment<T> moment, Action<T> write)
    {
        to.Write(moment.Time);
        to.Write(moment.Group);
        Write(to, moment.Items, write);
    }

    private static void Write(BinaryWriter to, in RecordedSpike spike)
    {
        to.Write(spike.Time);
        to.Write(spike.Group);
        to.Write(spike.Neuron);
    }

    private static void Write(BinaryWriter to, in Position position)
    {
        to.Write(position.X);
        to.Write(position.Y);
        to.Write(position.Z);
    }

    private static void Write(BinaryWriter to, in RecordedSynapse synapse)
    {
        to.Write(synapse.Source);
        to.Write(synapse.Target);
        to.Write(synapse.Weight);
    }

    private static void Write(BinaryWriter to, in RewiringEvent change)
    {
        to.Write(change.Born);
        to.Write(change.Synapse);
        to.Write(change.Source);
        to.Write(change.Target);
        to.Write(change.Weight);
        to.Write(change.Delay);
        to.Write(change.Age);
        to.Write(change.Cause);
    }

    private static T[] Read<T>(BinaryReader from, Func<T> read)
    {
        var items = new List<T>();
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            items.Add(read());
        }

        return [.. items];
    }

    private static KeptMoment<T> ReadMoment<T>(BinaryReader from, Func<T> read) => new(from.ReadDouble(), from.ReadInt32(), Read(from, read));

    private static RewiringEvent ReadChange(BinaryReader from) => new(
        from.ReadBoolean(),
        from.ReadInt64(),
        from.ReadInt32(),
        from.ReadInt32(),
        from.ReadDouble(),
        from.ReadDouble(),
        from.ReadDouble(),
        from.ReadString());
}
