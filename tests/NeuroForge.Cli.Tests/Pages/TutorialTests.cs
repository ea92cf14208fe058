using NeuroForge.Templates.Tests;

namespace NeuroForge.Cli.Tests;

/// <summary>The tutorial: every command prints what the page shows.</summary>
public sealed class TutorialTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_command_of_the_tutorial_prints_what_it_shows()
    {
        var commands = 0;
        foreach (var (kind, named, text) in Walk.Blocks(File.ReadAllText(Path.Combine(Schemas.Repository, "models", "tutorial.md"))))
        {
            switch (kind)
            {
                case "json":
                    _place.Write(named, text);
                    break;
                case "diff":
                    Run($"git apply {_place.Write("changes.diff", text)}");
                    break;
                default:
                    foreach (var (command, prints) in Walk.Commands(text))
                    {
                        var output = Run(command);
                        Assert.True(Walk.Matches(prints, output), $"{command} was to print\n{prints}but printed\n{output}");
                        commands++;
                    }

                    break;
            }
        }

        Assert.True(commands >= 12, $"only {commands} commands were found");
    }

    private string Run(string command)
    {
        var start = RunningCommand.Hearing("/bin/sh", ["-c", $"neuroforge() {{ dotnet {Neuroforge.Program} \"$@\"; }}; {command}"]);
        start.WorkingDirectory = _place.Folder;
        using var running = new RunningCommand(start);
        return running.End().Done().Output;
    }
}
