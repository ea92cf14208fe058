namespace NeuroForge.Testing.Networks;

/// <summary>A folder for the files of a test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its full path.</summary>
    internal string Path { get; } = Directory.CreateTempSubdirectory("neuroforge-kit-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
