using NeuroForge.Hosting;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Reporting.Tests;

/// <summary>A temporary folder for runs and their reports.</summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>Its full path.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("neuroforge-report-").FullName;

    /// <summary>The full path of something in it.</summary>
    public string At(params IEnumerable<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Runs a model into a folder.</summary>
    public string Run(string file, params IEnumerable<(string Name, string Value)> overrides)
    {
        var results = At(Path.GetFileNameWithoutExtension(file));
        var model = Model.Read(file, new() { Overrides = overrides.ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal) });
        using var simulation = new Simulation(model, new() { OutputDirectory = results });
        simulation.Run();
        return results;
    }

    /// <summary>Writes a report and gives its text.</summary>
    public static string Report(string directory, ReportOptions? options = null) =>
        File.ReadAllText(NeuroForge.Reporting.Report.Write(directory, options ?? new())[0]);

    /// <summary>Writes the folder of a run that nobody ran.</summary>
    public string WriteRun(string json, params IEnumerable<(string Name, string Text)> files)
    {
        var folder = Directory.CreateDirectory(At("written")).FullName;
        foreach (var (name, text) in files.Append(("run.json", json)))
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        return folder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
