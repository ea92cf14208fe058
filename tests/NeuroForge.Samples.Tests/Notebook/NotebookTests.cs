using System.Text.Json;

namespace NeuroForge.Samples.Tests.Notebook;

/// <summary>The notebook runs from its first cell to its last and shows the figures of a run.</summary>
public sealed class NotebookTests
{
    private static readonly string Folder = Path.Combine(Source(AppContext.BaseDirectory), "tests", "samples", "notebook");

    [NotebookFact]
    public void Every_cell_runs_and_the_last_shows_the_figures_of_the_run()
    {
        using var kernel = new InteractiveKernel(Folder);
        var cells = Cells().Select(kernel.Run).ToList();
        Assert.Equal(5, cells.Count);
        Assert.Contains("0 errors", Assert.Single(cells[1]), StringComparison.Ordinal);
        var folder = Path.Combine(Path.GetTempPath(), "neuroforge-notebook");
        using (var run = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "run.json"))))
        {
            Assert.EndsWith(run.RootElement.GetProperty("state_hash").GetString()!, Assert.Single(cells[2]), StringComparison.Ordinal);
        }

        Assert.StartsWith("<table>", Assert.Single(cells[3]), StringComparison.Ordinal);
        Assert.All(cells[4], figure => Assert.StartsWith("<svg", figure, StringComparison.Ordinal));
        Assert.Contains(cells[4], figure => figure.Contains("Calcium, mean of each population", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The cells of code.</summary>
    private static IEnumerable<string> Cells()
    {
        using var notebook = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "growing-network.ipynb")));
        foreach (var cell in notebook.RootElement.GetProperty("cells").EnumerateArray())
        {
            if (cell.GetProperty("cell_type").GetString() == "code")
            {
                yield return string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()));
            }
        }
    }

    private static string Source(string folder) => File.Exists(Path.Combine(folder, "NeuroForge.sln"))
        ? folder
        : Source(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new DirectoryNotFoundException("there is no NeuroForge.sln"));
}
