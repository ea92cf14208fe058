using NeuroForge.InstructionSets.Tests.Child;

namespace NeuroForge.InstructionSets.Tests.Emulation;

/// <summary>
/// An emulated ARM64 processor: QEMU runs programs for it, with the system's libraries for ARM64 in the folder that <c>QEMU_LD_PREFIX</c> names.
/// </summary>
internal static class EmulatedArm64
{
    private const string Emulator = "/usr/bin/qemu-aarch64-static";

    private static readonly string[] Needed =
        ["lib/ld-linux-aarch64.so.1", "usr/lib/aarch64-linux-gnu/libstdc++.so.6", "usr/lib/aarch64-linux-gnu/libssl.so.3"];

    private static readonly string Runtime = Path.Combine(AppContext.BaseDirectory, "arm64");
    private static readonly string Starter = Path.Combine(Runtime, typeof(Program).Assembly.GetName().Name!);
    private static readonly string Libraries = Environment.GetEnvironmentVariable("QEMU_LD_PREFIX") ?? "/";

    /// <summary>Says what is not there, and how to get it; null where nothing is missing.</summary>
    public static string? Missing { get; } =
        !File.Exists(Emulator) ? "needs an emulator of ARM64 (Debian: apt-get install qemu-user-static)"
        : !File.Exists(Starter) ? ".NET's runtime for linux-arm64 could not be restored when the tests were built"
        : Array.Find(Needed, file => !File.Exists(Path.Combine(Libraries, file))) is { } file
            ? $"{file} for ARM64 is not in {Libraries} (.ci/run unpacks it into a folder and names that in QEMU_LD_PREFIX)"
        : null;

    /// <summary>
    /// Runs all networks in a child process. Every method is compiled once and fully, since compiling takes most of the time; memory is never
    /// writable and executable in turn, which QEMU does not follow.
    /// </summary>
    public static NetworkRuns Run() => NetworkRuns.Read(ChildProcess.Run(
        [Emulator, Starter], ("DOTNET_ROOT_ARM64", Runtime), ("DOTNET_EnableWriteXorExecute", "0"), ("DOTNET_TieredCompilation", "0")));
}
