using System.Runtime.InteropServices;

namespace NeuroForge.Benchmarks;

/// <summary>The CPU time of the processes that this one started and that have ended, from <c>getrusage</c>.</summary>
internal static partial class ChildrenCpu
{
    private const int Children = -1;
    private const int LongsInUsage = 18; // two times of two numbers each, then fourteen counters

    /// <summary>User and system time in s.</summary>
    internal static double Seconds
    {
        get
        {
            Span<long> usage = stackalloc long[LongsInUsage];
            if (GetUsage(Children, usage) != 0)
            {
                throw new InvalidOperationException("getrusage failed");
            }

            return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, Span<long> usage);
}
