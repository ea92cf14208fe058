using System.Diagnostics;

namespace NeuroForge.Cli.Tests;

/// <summary>A test that needs a disk of its own, small enough to be filled: a file system in memory, mounted where only the test sees it.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly bool CanMount = Works();

    public SmallDiskFactAttribute()
    {
        if (!CanMount)
        {
            Skip = "this user may not mount a file system, not even one of its own (unshare --mount)";
        }
    }

    /// <summary>The command that runs a script where it may mount.</summary>
    internal static ProcessStartInfo Script(string script) =>
        RunningCommand.Hearing("unshare", [.. Flags, "--mount", "sh", "-euc", script]);

    private static IEnumerable<string> Flags => Environment.UserName == "root" ? [] : ["--map-root-user"];

    private static bool Works()
    {
        try
        {
            using var trial = new RunningCommand(Script("mount -t tmpfs -o size=64k none /mnt"));
            return trial.End().ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
