namespace NeuroForge.Recorders;

/// <summary>Something of the library's that has to be closed.</summary>
internal readonly struct Hdf5Id : IDisposable
{
    private readonly Func<long, int> _close;

    /// <summary>Takes what a call has returned.</summary>
    /// <param name="id">The id.</param>
    /// <param name="close">Closes it.</param>
    /// <param name="action">What the call was to do, in words.</param>
    /// <exception cref="IOException">The call has failed.</exception>
    internal Hdf5Id(long id, Func<long, int> close, string action)
    {
        Value = Check(id, action);
        _close = close;
    }

    /// <summary>The id.</summary>
    internal long Value { get; }

    /// <summary>Makes sure that a call has not failed.</summary>
    /// <exception cref="IOException">It has.</exception>
    internal static long Check(long result, string action) => result >= 0 ? result : throw new IOException($"the HDF5 library could not {action}");

    /// <inheritdoc/>
    public void Dispose() => _close(Value);
}
