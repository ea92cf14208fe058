using System.Diagnostics;

namespace NeuroForge.Architecture.Tests;

/// <summary><c>.ci/version</c>: the version of packages comes from tags.</summary>
public sealed class VersionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("neuroforge-version-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_tagged_commit_has_the_version_of_its_tag_and_a_later_one_that_of_the_next_development()
    {
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"), "<Project><PropertyGroup>\n<Version>2.0.0</Version>\n</PropertyGroup></Project>\n");
        Run("git", "init", "-q");
        Commit();
        Commit();
        Assert.Equal("2.0.0-dev.2", Version());
        Run("git", "tag", "v2.0.0");
        Assert.Equal("2.0.0", Version());
        Commit();
        Assert.Equal("2.0.1-dev.1", Version());
        Run("git", "tag", "not-a-version");
        Assert.Equal("2.0.1-dev.1", Version());
    }

    private string Version() => Run("bash", Path.Combine(Repository.Root, ".ci", "version"), _folder);

    private void Commit() => Run("git", "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "--allow-empty", "-m", "a change");

    private string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Trim();
    }
}
