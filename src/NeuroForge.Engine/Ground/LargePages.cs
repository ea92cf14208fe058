using System.Runtime.InteropServices;

namespace NeuroForge.Engine.Ground;

/// <summary>
/// Advises the system to put large memory into large pages, since a read at random in small ones also waits for the address of its page. Where the system has
/// no such pages or refuses, nothing happens.
/// </summary>
internal static partial class LargePages
{
    /// <summary>Bytes of a large page.</summary>
    private const long Page = 2 << 20;

    /// <summary>Fewest bytes for which the advice is given.</summary>
    private const long Least = 4 * Page;

    /// <summary>The advice that memory should be in large pages, in Linux.</summary>
    private const int InLargePages = 14;

    /// <summary>Advises that memory should be in large pages. Most useful before it is written to for the first time.</summary>
    /// <param name="first">Its first byte.</param>
    /// <param name="bytes">Number of bytes.</param>
    internal static void Advise(nint first, long bytes)
    {
        if (bytes < Least || !OperatingSystem.IsLinux())
        {
            return;
        }

        var begin = (first + Page - 1) / Page * Page;
        var end = (first + bytes) / Page * Page;
        try
        {
            _ = Advise((nint)begin, (nuint)(end - begin), InLargePages);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another system library: pages stay as they are.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint length, int advice);
}
