using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Terminal;

/// <summary>Messages as text. Each replaces the moving line, which reappears below it.</summary>
internal sealed class TextMessages : Messages
{
    internal override void Warn(string warning) => Print($"warning: {warning}");

    internal override void Advise(string advice) => Print(advice);

    internal override void Report(Diagnostic diagnostic, string? member = null) => Print(Of(member) + diagnostic);

    internal override void Fail(string message, int exitCode, string? member = null) => Print($"{Of(member)}error: {message}");

    private static string Of(string? member) => member is null ? "" : $"{member}: ";

    private static void Print(string text) =>
        Console.Error.WriteLine((MovingLine.IsPossible && !Console.IsErrorRedirected ? MovingLine.Wipe : "") + text);
}
