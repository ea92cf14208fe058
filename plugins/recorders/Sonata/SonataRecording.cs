using System.Runtime.InteropServices;

namespace NeuroForge.Recorders;

/// <summary>A recording that is written as a file of SONATA, with its magic number and version.</summary>
internal abstract class SonataRecording(RecordingInfo info, int columns) : SpooledRecording(info, columns)
{
    private const uint Magic = 0x0A7A;

    /// <inheritdoc/>
    internal sealed override void Write(Spool spool, string file)
    {
        lock (Hdf5.Turn)
        {
            using var sonata = new Hdf5File(file);
            Hdf5File.Attribute(sonata.Root, "magic", Hdf5Type.UInt32.Id, MemoryMarshal.AsBytes<uint>([Magic]), null);
            Hdf5File.Attribute(sonata.Root, "version", Hdf5Type.UInt32.Id, MemoryMarshal.AsBytes<uint>([0, 1]), 2);
            Write(spool, sonata);
        }
    }

    /// <summary>The numbers of nodes, from 0.</summary>
    private protected static ulong[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => (ulong)i)];

    /// <summary>Writes the groups of the kind.</summary>
    private protected abstract void Write(Spool spool, Hdf5File file);
}
