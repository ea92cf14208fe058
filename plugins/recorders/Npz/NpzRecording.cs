namespace NeuroForge.Recorders;

/// <summary>A recording that is written as a file of arrays. Every file also has <c>quantity</c> and <c>unit</c>.</summary>
internal abstract class NpzRecording(RecordingInfo info, int columns) : SpooledRecording(info, columns)
{
    /// <inheritdoc/>
    internal sealed override void Write(Spool spool, string file)
    {
        using var arrays = new NpzFile(file);
        arrays.Add("quantity", Info.Quantity);
        arrays.Add("unit", Info.Unit);
        Write(spool, arrays);
    }

    /// <summary>Adds the arrays of the kind.</summary>
    private protected abstract void Write(Spool spool, NpzFile arrays);

    /// <summary>Adds the names that an array of group numbers refers to.</summary>
    private protected void WriteGroups(string name, NpzFile arrays) => arrays.Add(name, [.. Info.Groups.Select(g => g.Name)]);
}
