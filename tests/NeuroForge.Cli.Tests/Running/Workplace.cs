using System.Text.Json;

namespace NeuroForge.Cli.Tests;

/// <summary>A temporary folder in which a command runs.</summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>Its full path.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("neuroforge-cli-").FullName;

    /// <summary>A model with every kind of recording.</summary>
    public static string Small { get; } = Path.Combine(AppContext.BaseDirectory, "Models", "small.json");

    /// <summary>A model as published.</summary>
    public static string Published(string name) => Path.Combine(AppContext.BaseDirectory, "Models", "Published", name + ".json");

    /// <summary>The full path of something in the folder.</summary>
    public string At(params IEnumerable<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Writes a file and gives its name.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return name;
    }

    /// <summary>The text of a file.</summary>
    public string Read(params IEnumerable<string> parts) => File.ReadAllText(At(parts));

    /// <summary>The rows of a CSV file, its header left out, each cut into fields; asserts that the last row is whole.</summary>
    public string[][] Rows(params IEnumerable<string> parts)
    {
        var text = Read(parts);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return [.. text.TrimEnd('\n').Split('\n').Skip(1).Select(row => row.Split(','))];
    }

    /// <summary>The summary of a run.</summary>
    public JsonElement Summary(string folder)
    {
        using var document = JsonDocument.Parse(Read(folder, "run.json"));
        return document.RootElement.Clone();
    }

    /// <summary>The snapshots that a run has left so far; none where a folder of them is not there, or not any more.</summary>
    public string[] Snapshots(string folder)
    {
        try
        {
            return Directory.GetFiles(At(folder, "snapshots"), "*.snapshot");
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
