namespace NeuroForge.Cli.Watching;

/// <summary>The arguments that a build gives to the compiler, in a temporary file until this is disposed of.</summary>
/// <param name="project">The project file.</param>
internal sealed class CompilerArguments(string project) : IDisposable
{
    /// <summary>Writes the arguments of each project of a build to a file of its name.</summary>
    private const string Targets = """
        <Project>
          <Target Name="KeepCompilerArguments" AfterTargets="CoreCompile">
            <WriteLinesToFile File="$(KeptCompilerArguments)/$(MSBuildProjectName)" Lines="@(CscCommandLineArgs)" Overwrite="true" />
          </Target>
        </Project>
        """;

    private readonly string _folder = Write();

    /// <summary>The properties of the build. The compiler runs also if nothing has changed, since otherwise there would be no arguments.</summary>
    internal IReadOnlyList<string> Properties =>
    [
        "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=__none__/__none__", $"-p:KeptCompilerArguments={_folder}",
        $"-p:CustomAfterMicrosoftCommonTargets={Path.Combine(_folder, "Keep.targets")}",
    ];

    /// <summary>The arguments; null if the build has written none.</summary>
    internal IReadOnlyList<string>? Read()
    {
        var file = Path.Combine(_folder, Path.GetFileNameWithoutExtension(project));
        return File.Exists(file) ? [.. File.ReadAllLines(file).Where(line => line.Length > 0)] : null;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Write()
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-watch-").FullName;
        File.WriteAllText(Path.Combine(folder, "Keep.targets"), Targets);
        return folder;
    }
}
