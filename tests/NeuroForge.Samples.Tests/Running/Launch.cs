using System.Diagnostics;

namespace NeuroForge.Samples.Tests.Running;

/// <summary>A program of this build, run to its end in a folder of its own.</summary>
internal static class Launch
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Runs it and gives how it ended and all that it said.</summary>
    public static (int ExitCode, string Output, string Error) Program(string assembly, params IEnumerable<string> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-samples-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{assembly} did not end");
            }

            return (process.ExitCode, output.Result, error.Result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
