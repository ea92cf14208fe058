using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NeuroForge.Cli.Commands;

/// <summary>The program of the studio, beside this one. It is a process of its own, so that other commands do not load a web server.</summary>
internal static class StudioProcess
{
    private const string Program = "neuroforge-studio.dll";

    /// <summary>Number of folders from that of the runtime up to that of its program: <c>shared/Microsoft.NETCore.App/VERSION</c>.</summary>
    private const string Up = "../../..";

    /// <summary>Runs it until it ends or the user ends it.</summary>
    /// <param name="options">Its options, in JSON.</param>
    /// <param name="interruption">Ends it; it ends too if this process is lost.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="IOException">It cannot be started.</exception>
    internal static int Run(string options, CancellationToken interruption)
    {
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), Up, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        try
        {
            var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, Program), options])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
            };
            using var process = Process.Start(start)!;
            using var end = interruption.Register(process.StandardInput.Close);
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception missing)
        {
            throw new IOException($"the required program {host} cannot be started: {missing.Message}", missing);
        }
    }
}
