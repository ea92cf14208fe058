using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Drawing;

namespace NeuroForge.Reporting.Tests.LearningFigures;

/// <summary>A figure that is kept in the repository: compared with a drawn chart, or, with NEUROFORGE_GOLDEN=write in the environment, written.</summary>
internal static class DrawnFile
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Compares a chart with its file.</summary>
    /// <param name="folder">The folder of the file within the repository.</param>
    /// <param name="name">The name of the file, without its ending.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">What it shows.</param>
    public static void Check(string folder, string name, Chart chart, string title, string description)
    {
        var drawn = ChartMarkup.Alone(chart, name, title, description);
        var path = Path.Combine(Root, folder, name + ".svg");
        if (Environment.GetEnvironmentVariable("NEUROFORGE_GOLDEN") == "write")
        {
            File.WriteAllText(path, drawn);
            return;
        }

        Assert.Equal(File.ReadAllText(path), drawn);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NeuroForge.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no folder above {AppContext.BaseDirectory} has NeuroForge.sln");
    }
}
