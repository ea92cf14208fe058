using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using NeuroForge.Randomness;

namespace NeuroForge.Hosting.Tests.Crowd;

/// <summary>
/// Thirty-two simulations at once in one process, whatever becomes of each: those that end have the state of a run alone, and nothing is left of any.
/// </summary>
[Collection("alone")]
public sealed class CrowdTests : IDisposable
{
    private const int Crowd = 32;

    /// <summary>How often they meet; more where the environment says so.</summary>
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("NEUROFORGE_CROWDS"), out var rounds) ? rounds : 20;

    /// <summary>What a runtime keeps of its own that a first round did not yet bring: compiled code, pooled buffers, timers.</summary>
    private const long Slack = 2_000_000;

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void They_do_not_meet_and_leave_nothing_behind()
    {
        var fates = new Fates(_place);
        Round(fates, 0);
        var before = (Memory: Collected(fates), Contexts: AssemblyLoadContext.All.Count());
        for (var round = 1; round < Rounds; round++)
        {
            Round(fates, round);
        }

        var after = Collected(fates);
        Assert.Equal(fates.Count, fates.Met.Count);
        Assert.DoesNotContain(fates.Made, made => made.IsAlive);
        Assert.Equal([], Threads());
        Assert.Equal(before.Contexts, AssemblyLoadContext.All.Count());
        Assert.Equal([], OpenFiles());
        Assert.InRange(after, 0, before.Memory + Slack);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Round(Fates fates, int round)
    {
        var failures = new ConcurrentQueue<Exception>();
        Thread[] threads = [.. Enumerable.Range(0, Crowd).Select(number => new Thread(() =>
        {
            try
            {
                fates.Live(new RandomStream(1, StreamPurpose.Layout, number, round), $"{round}-{number}");
            }
            catch (Exception failure)
            {
                failures.Enqueue(failure);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Empty(failures);
    }

    /// <summary>Bytes in use once all that nobody holds is gone.</summary>
    private static long Collected(Fates fates)
    {
        SpinWait.SpinUntil(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(20);
            return Threads().Length == 0 && !fates.Made.Any(made => made.IsAlive);
        }, TimeSpan.FromMinutes(1));
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>The files of simulations that this process has open; what the runtime has open besides is its own affair.</summary>
    private string[] OpenFiles() =>
        [
            .. Directory.EnumerateFileSystemEntries("/proc/self/fd")
            .Select(open => new FileInfo(open).LinkTarget ?? "")
            .Where(file => file.StartsWith(_place.Folder, StringComparison.Ordinal))
        ];

    /// <summary>The threads of simulations that this process has.</summary>
    private static string[] Threads() =>
        [
            .. Directory.EnumerateDirectories("/proc/self/task")
            .Select(Name)
            .Where(name => name == "recorders" || name.StartsWith("worker ", StringComparison.Ordinal))
        ];

    private static string Name(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "comm")).Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
