using System.Globalization;
using System.Reflection;
using System.Text.Json;
using NeuroForge.Engine.Running;
using NeuroForge.InstructionSets.Tests.Child;

namespace NeuroForge.InstructionSets.Tests;

/// <summary>The command line as it was built, with what a Release build compiles ahead, gives the bits of what is compiled when it runs.</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly string CommandLine =
        typeof(CommandLineTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == nameof(CommandLine)).Value!;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neuroforge-settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(null, 512, 8)]
    [InlineData("no AVX-512", 256, 4)]
    [InlineData("no AVX2, no FMA", 128, 2)]
    [InlineData("no vectors", 0, 1)]
    public void The_command_line_gives_the_same_bits_and_names_its_vectors(string? setting, int bits, int width)
    {
        (string, string)[] variables = setting is null ? [] : [(Setting.Of(setting).Variable, Setting.Of(setting).Value)];
        foreach (var model in new[] { "butz-van-ooyen-2013", "carlson-2013-ramp" })
        {
            var run = Run(model, variables);
            Assert.Equal(NetworkRuns.Default.Hashes[model], run.GetProperty("state_hash").GetString());
            Assert.InRange(run.GetProperty("processor").GetProperty("vector_bits").GetInt32(), 0, bits);
            Assert.Equal(Math.Min(width, EngineOptions.OwnVectorWidth), run.GetProperty("processor").GetProperty("vector_width").GetInt32());
        }
    }

    /// <summary>Runs a model for as long as the child process does, with its recorders; gives <c>run.json</c>.</summary>
    private JsonElement Run(string model, (string Name, string Value)[] variables)
    {
        var step = Networks.Models().First(network => network.Name == model).Plan.Step;
        var time = string.Create(CultureInfo.InvariantCulture, $"{step * Networks.ModelSteps} ms");
        string[] options = ["--until", time, "--out", _folder.FullName, "--anew", "--no-report", "--quiet"];
        ChildProcess.Run(["dotnet", CommandLine, "run", Networks.File(model), .. options], variables);
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder.FullName, "run.json")));
        return document.RootElement.Clone();
    }
}
