using System.Diagnostics;

namespace NeuroForge.Cli.Tests;

/// <summary>The built command as a process of its own.</summary>
internal static class Neuroforge
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The built program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "neuroforge.dll");

    /// <summary>Runs it to its end.</summary>
    public static Ended In(Workplace place, params string[] arguments)
    {
        using var process = Start(place, arguments);
        return End(process);
    }

    /// <summary>Starts it with its output in pipes, in a terminal's surroundings: escape codes would come if they could.</summary>
    public static Process Start(Workplace place, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = place.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TERM"] = "xterm-256color", ["COLUMNS"] = "100" },
        };
        return Process.Start(start)!;
    }

    /// <summary>Waits for its end.</summary>
    public static Ended End(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException("neuroforge did not end");
        }

        return new Ended(process.ExitCode, output.Result, error.Result);
    }
}
