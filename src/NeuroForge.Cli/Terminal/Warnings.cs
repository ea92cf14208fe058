namespace NeuroForge.Cli.Terminal;

/// <summary>Tells what is odd but stops nothing while a run goes on.</summary>
internal static class Warnings
{
    /// <summary>Prints a warning to the errors, in place of the moving line, which comes back below it.</summary>
    internal static void Print(string warning) =>
        Console.Error.WriteLine($"{(MovingLine.IsPossible && !Console.IsErrorRedirected ? MovingLine.Wipe : "")}warning: {warning}");
}
