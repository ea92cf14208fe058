using System.Text;
using Xunit.Sdk;

namespace NeuroForge.Models.Tests;

/// <summary>
/// A table of figures in a page of this project, between two marks. Tests measure the figures and compare the table with them, so no page
/// holds a figure that is not true of the present code. With NEUROFORGE_GOLDEN=write in the environment the tables are written instead.
/// </summary>
internal static class PageTable
{
    /// <summary>Compares a table with what was measured.</summary>
    /// <param name="page">The page, relative to the folder of the solution.</param>
    /// <param name="name">The name in the mark before the table.</param>
    /// <param name="measured">The lines of the table, as they should be.</param>
    public static void Check(string page, string name, IEnumerable<string> measured)
    {
        var path = Path.Combine(Root(), page);
        var text = File.ReadAllText(path);
        var begin = After(text, $"<!-- measured: {name} -->\n", 0, page);
        var end = After(text, "<!-- end -->", begin, page) - "<!-- end -->".Length;
        var table = measured.Aggregate(new StringBuilder(), (lines, line) => lines.Append(line).Append('\n')).ToString();
        if (Environment.GetEnvironmentVariable("NEUROFORGE_GOLDEN") == "write")
        {
            File.WriteAllText(path, text[..begin] + table + text[end..]);
            return;
        }

        Assert.Equal(table, text[begin..end]);
    }

    private static int After(string text, string mark, int start, string page)
    {
        var at = text.IndexOf(mark, start, StringComparison.Ordinal);
        return at >= 0 ? at + mark.Length : throw new XunitException($"{page} has no mark {mark.Trim()}");
    }

    /// <summary>The folder of the solution.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NeuroForge.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no folder above {AppContext.BaseDirectory} holds NeuroForge.sln");
    }
}
