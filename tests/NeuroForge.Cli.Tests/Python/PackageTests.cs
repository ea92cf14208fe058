using System.Diagnostics;

namespace NeuroForge.Cli.Tests;

/// <summary>The Python package, tested in Python with this command line.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("neuroforge-python-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [PythonFact]
    public void The_package_runs_networks_and_reads_their_results()
    {
        var start = new ProcessStartInfo(PythonFactAttribute.Python, [Path.Combine(AppContext.BaseDirectory, "Python", "package.py"), _folder])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        start.Environment["PYTHONPATH"] = Path.Combine(AppContext.BaseDirectory, "Python");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["NEUROFORGE"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "neuroforge.dll")}";
        using var python = Process.Start(start)!;
        var output = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, output);
    }
}
