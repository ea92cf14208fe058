using System.Reflection.PortableExecutable;

namespace NeuroForge.InstructionSets.Tests;

/// <summary>Every network gives the same bits whatever instruction sets the compiler may use, and however it compiles.</summary>
public sealed class SettingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neuroforge-settings-");

    public static TheoryData<string> Names => [.. Setting.All.Select(setting => setting.Name)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void All_networks_give_the_same_bits(string name)
    {
        var setting = Setting.Of(name);
        var listing = Path.Combine(_folder.FullName, "listing");
        var runs = NetworkRuns.Run((setting.Variable, setting.Value), ("DOTNET_JitStdOutFile", listing), ("DOTNET_JitDisasmSummary", "1"));
        Assert.Equal(NetworkRuns.Default.InstructionSets.Except(setting.Without, StringComparer.Ordinal), runs.InstructionSets);
        Assert.Equal(Math.Min(setting.Lanes, NetworkRuns.Default.VectorWidth), runs.VectorWidth);
        var compiled = Compiled(listing);
        Assert.DoesNotContain(compiled, line => setting.Compilation is { } how && !line.Contains($"[{how}", StringComparison.Ordinal));
        runs.AssertSameBits();
    }

    /// <summary>In code that was compiled before, a switch would change nothing.</summary>
    [Fact]
    public void Nothing_of_ours_that_a_child_runs_was_compiled_before()
    {
        string[] assemblies =
        [
            .. Directory.GetFiles(AppContext.BaseDirectory, "NeuroForge.*.dll"),
            .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "plugins"), "*.dll", SearchOption.AllDirectories),
        ];
        Assert.Contains(assemblies, assembly => Path.GetFileName(assembly) == "NeuroForge.Engine.dll");
        Assert.Contains(assemblies, assembly => Path.GetFileName(assembly) == "integrate-and-fire.dll");
        Assert.DoesNotContain(assemblies, IsPrecompiled);
    }

    /// <summary>The compiler's own list of what it compiled, a method on a line.</summary>
    private static string[] Compiled(string listing)
    {
        var lines = File.ReadAllLines(listing);
        Assert.Contains(lines, line => line.Contains("NeuroForge.Engine.", StringComparison.Ordinal));
        return lines;
    }

    private static bool IsPrecompiled(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
