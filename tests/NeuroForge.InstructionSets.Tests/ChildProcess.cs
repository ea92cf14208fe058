using System.Diagnostics;

namespace NeuroForge.InstructionSets.Tests;

/// <summary>Programs that are run to their end.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Runs a program and gives what it printed.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="variables">Environment variables beside those of this process.</param>
    public static string Run(IReadOnlyList<string> command, params IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException($"{string.Join(' ', command)} did not end");
        }

        Assert.Equal(("", 0), (error.Result, process.ExitCode));
        return output.Result;
    }
}
