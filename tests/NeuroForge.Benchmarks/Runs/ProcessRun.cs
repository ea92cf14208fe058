using System.Diagnostics;

namespace NeuroForge.Benchmarks;

/// <summary>What a whole process took.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="CpuSeconds">User and system time of all its threads.</param>
/// <param name="PeakBytes">The most memory that it held at once, sampled.</param>
/// <param name="Output">What it wrote.</param>
internal readonly record struct ProcessRun(double Seconds, double CpuSeconds, long PeakBytes, string Output)
{
    private static readonly TimeSpan SamplingInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; its own words are in the message.</exception>
    internal static ProcessRun Of(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var cpu = ChildrenCpu.Seconds;
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(SamplingInterval))
        {
            peak = Math.Max(peak, PeakMemory(process));
        }

        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return process.ExitCode == 0
            ? new ProcessRun(seconds, ChildrenCpu.Seconds - cpu, peak, output.Result)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output.Result} {error.Result}");
    }

    private static long PeakMemory(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has ended just now
        }
    }
}
