namespace NeuroForge.Benchmarks;

/// <summary>How busy the machine is: a figure measured while others work is worth little, and should say so.</summary>
internal static class Load
{
    private const string Averages = "/proc/loadavg";

    /// <summary>Prints processors waiting or at work, as means over 1, 5 and 15 minutes.</summary>
    internal static void Print(string when)
    {
        var averages = File.Exists(Averages) ? string.Join(' ', File.ReadAllText(Averages).Split(' ').Take(3)) : "unknown";
        Console.WriteLine($"load {when}: {averages} on {Environment.ProcessorCount} processors");
    }
}
