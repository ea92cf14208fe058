namespace NeuroForge.Fuzzing.Tests;

/// <summary>A cache of compiled models for one test, in place of the user's. Tests that use it are in one collection, since it is one of the process.</summary>
internal sealed class PrivateCache : IDisposable
{
    /// <summary>The collection of the tests that use it.</summary>
    public const string Collection = "compiled models";

    private const string Variable = "NEUROFORGE_CACHE";

    private readonly string _folder = Directory.CreateTempSubdirectory("neuroforge-fuzz-cache-").FullName;

    public PrivateCache() => Environment.SetEnvironmentVariable(Variable, _folder);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        Directory.Delete(_folder, recursive: true);
    }
}
