namespace NeuroForge.Recorders;

/// <summary>An object of the library that has to be closed.</summary>
internal readonly struct Hdf5Id : IDisposable
{
    private readonly Func<long, int> _close;

    /// <summary>Holds the result of a call.</summary>
    /// <param name="id">The id.</param>
    /// <param name="close">Closes it.</param>
    /// <param name="action">The purpose of the call, in words.</param>
    /// <exception cref="IOException">The call has failed.</exception>
    internal Hdf5Id(long id, Func<long, int> close, string action)
    {
        Value = Check(id, action);
        _close = close;
    }

    /// <summary>The id.</summary>
    internal long Value { get; }

    /// <summary>Checks that a call has not failed.</summary>
    /// <exception cref="IOException">The call has failed.</exception>
    internal static long Check(long result, string action) => result >= 0 ? result : throw new IOException($"the HDF5 library could not {action}");

    /// <inheritdoc/>
    public void Dispose() => _close(Value);
}
