using System.Diagnostics;

namespace NeuroForge.Cli.Tests;

/// <summary>A test that reads a run with the system's Python and h5dump; skipped, and said so, where something that it needs is not installed.</summary>
public sealed class PythonFactAttribute : FactAttribute
{
    /// <summary>Debian's Python, whose packages .ci/run installs.</summary>
    public const string Python = "/usr/bin/python3";

    /// <summary>The tool of HDF5 that prints a file.</summary>
    public const string H5Dump = "/usr/bin/h5dump";

    private static readonly Lazy<string> Missing = new(() => string.Join(" ", Lacking()));

    public PythonFactAttribute()
    {
        if (Missing.Value.Length > 0)
        {
            Skip = $"not installed: {Missing.Value}";
        }
    }

    private static IEnumerable<string> Lacking() =>
    [
        .. new[] { "numpy", "h5py" }.Where(module => !Imports(module)).Select(module => "python3-" + module),
        .. File.Exists(H5Dump) ? Array.Empty<string>() : ["hdf5-tools"],
    ];

    private static bool Imports(string module)
    {
        if (!File.Exists(Python))
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import " + module]) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
