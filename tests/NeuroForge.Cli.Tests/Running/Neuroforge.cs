namespace NeuroForge.Cli.Tests;

/// <summary>The built command as a process of its own.</summary>
internal static class Neuroforge
{
    /// <summary>The built program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "neuroforge.dll");

    /// <summary>Runs it to its end.</summary>
    public static Ended In(Workplace place, params string[] arguments)
    {
        using var running = Start(place, arguments);
        return running.End();
    }

    /// <summary>Starts it with its output in pipes, in a terminal's surroundings: escape codes would come if they could.</summary>
    public static RunningCommand Start(Workplace place, params IEnumerable<string> arguments) => StartIn(place, [], arguments);

    /// <summary>Starts it with more variables in its environment.</summary>
    public static RunningCommand StartIn(Workplace place, Dictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = RunningCommand.Hearing("dotnet", [Program, .. arguments]);
        start.WorkingDirectory = place.Folder;
        start.Environment["TERM"] = "xterm-256color";
        start.Environment["COLUMNS"] = "100";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningCommand(start);
    }
}
