namespace NeuroForge.Templates.Tests;

/// <summary>What the pages tell an author works as it is written there.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class WalkTests(Workshop workshop)
{
    private const string Contributing = "CONTRIBUTING.md";

    /// <summary>Makes the built command line a command: only the walk of CONTRIBUTING.md installs it, and pages may be walked in any order.</summary>
    private static readonly string Tool = $"neuroforge() {{ dotnet {Workshop.Neuroforge} \"$@\"; }}; ";

    [Theory]
    [InlineData(Contributing, "## A plugin in ten minutes", 15)]
    [InlineData("src/NeuroForge.Abstractions/debugging.md", "## Step by step", 4)]
    [InlineData("src/NeuroForge.Abstractions/libraries.md", "## A package", 4)]
    public void Every_command_of_the_walk_prints_what_the_page_shows(string page, string heading, int least)
    {
        var folder = workshop.Folder;
        var commands = 0;
        foreach (var (kind, named, text) in Walk.Blocks(File.ReadAllText(Path.Combine(Workshop.Repository, page)), heading))
        {
            switch (kind)
            {
                case "csharp" or "json":
                    File.WriteAllText(Path.Combine(folder, named), text);
                    break;
                case "diff":
                    workshop.Run(folder, "git apply -", text).Done();
                    break;
                default:
                    foreach (var (command, prints) in Walk.Commands(text))
                    {
                        folder = Do(folder, page == Contributing ? command : Tool + command, prints);
                        commands++;
                    }

                    break;
            }
        }

        Assert.True(commands >= least, $"only {commands} commands were found");
    }

    [Theory]
    [InlineData("a ...\nb", "a 1 s\nmore\nb\n", true)]
    [InlineData("a\nb", "a\nc\nb\n", false)]
    [InlineData("total 10, ...", "total 11, 3 ms", false)]
    public void The_page_is_compared_line_by_line_but_for_three_dots(string prints, string output, bool matches) =>
        Assert.Equal(matches, Walk.Matches(prints, output));

    private string Do(string folder, string command, string prints)
    {
        if (command.Split("; ")[^1] is var change && change.StartsWith("cd ", StringComparison.Ordinal))
        {
            return Path.GetFullPath(Path.Combine(folder, change[3..]));
        }

        var ended = workshop.Run(folder, command).Done();
        Assert.True(
            Walk.Matches(prints, ended.Output),
            $"{command} was to print{Environment.NewLine}{prints}but printed{Environment.NewLine}{ended.Output}{ended.Error}");
        return folder;
    }
}
