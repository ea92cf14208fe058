using System.Diagnostics;
using NeuroForge.Hosting.Export;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Hosting.Tests.Exchange;

/// <summary>A random network that is exported, read and written again by the programs of each format, and read here, is the same network.</summary>
public sealed class ToolRoundTripTests : IDisposable
{
    private const int Seeds = 3;

    private static readonly (string Tool, ExportFormat Format)[] Tools =
    [
        ("pandas", ExportFormat.Csv), ("numpy-text", ExportFormat.Csv), ("numpy", ExportFormat.Npz), ("networkx", ExportFormat.Graphml),
        ("h5py", ExportFormat.Sonata),
    ];

    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [ToolFact]
    public void A_random_network_keeps_its_hash_through_the_programs_of_each_format()
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (tool, format) in Tools)
        {
            for (var seed = 0; seed < Seeds; seed++)
            {
                // SONATA has a population on each side of a projection.
                var text = format == ExportFormat.Sonata ? RandomNetwork.Text(seed, "[\"E\"]", "[\"I\"]") : RandomNetwork.Text(seed);
                File.WriteAllText(_place.At("random.json"), text);
                using var simulation = new Simulation(Model.Read(_place.At("random.json")));
                new NetworkExport(simulation).Write(_place.At($"{tool}{seed}"), format);
                hashes[$"{tool}{seed}"] = simulation.StateHash();
            }
        }

        var rows = Rewrite(Tools.SelectMany(tool => Enumerable.Range(0, Seeds).SelectMany(seed => (string[])[tool.Tool, _place.At($"{tool.Tool}{seed}")])));
        Assert.Equal(hashes.Count, rows.Count(line => int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) > 100));
        foreach (var (folder, hash) in hashes)
        {
            var model = Model.Read(_place.At(folder, "model.json"));
            Assert.True(model.IsValid, $"{folder}: {string.Join('\n', model.Diagnostics)}");
            using var again = new Simulation(model);
            Assert.True(hash == again.StateHash(), folder);
        }
    }

    private static string[] Rewrite(IEnumerable<string> arguments)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Exchange", "Tools", "rewrite.py");
        var start = new ProcessStartInfo(ToolFactAttribute.Python, [script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var python = Process.Start(start)!;
        var output = python.StandardOutput.ReadToEndAsync();
        var error = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, error);
        return output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
