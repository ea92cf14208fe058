namespace NeuroForge.Cli.Terminal;

/// <summary>Prints warnings during a run.</summary>
internal static class Warnings
{
    /// <summary>Prints a warning to standard error in place of the moving line, which reappears below it.</summary>
    internal static void Print(string warning) =>
        Console.Error.WriteLine($"{(MovingLine.IsPossible && !Console.IsErrorRedirected ? MovingLine.Wipe : "")}warning: {warning}");
}
