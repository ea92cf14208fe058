using System.Diagnostics;

namespace NeuroForge.Hosting.Tests.Exchange;

/// <summary>A test with Python's readers of the formats; skipped, with the reason, where something is not installed.</summary>
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Debian's Python, whose packages .ci/run installs.</summary>
    public const string Python = "/usr/bin/python3";

    private static readonly Lazy<bool> AreThere = new(() => File.Exists(Python) && Imports());

    public ToolFactAttribute()
    {
        if (!AreThere.Value)
        {
            Skip = "not installed: python3-numpy, python3-h5py, python3-networkx or python3-pandas";
        }
    }

    private static bool Imports()
    {
        string[] arguments = ["-c", "import numpy, h5py, networkx, pandas"];
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
