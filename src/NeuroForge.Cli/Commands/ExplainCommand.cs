using System.CommandLine;
using NeuroForge.Cli.Documents;
using NeuroForge.Cli.Structured;
using NeuroForge.Cli.Terminal;
using NeuroForge.Descriptions.Diagnostics;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge explain</c>: the catalogue of mistakes.</summary>
internal static class ExplainCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command("explain", "Explains a code such as NF1103: its meaning, an example, and the correction. Without a code, lists all codes.");
        var code = new Argument<string?>("code") { Description = "The code after \"error\" or \"warning\".", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(code);
        var json = JsonOption.Create("the codes with their pages");
        command.Options.Add(json);
        command.SetAction(parsed => Explain(parsed.GetValue(code), parsed.GetValue(json), Messages.For(parsed)));
        return command;
    }

    private static int Explain(string? id, bool json, Messages messages)
    {
        if (id is null && json)
        {
            ExplainDocument.Print(DiagnosticCodes.All, Console.Out);
            return ExitCode.Done;
        }

        if (id is null)
        {
            foreach (var code in DiagnosticCodes.All)
            {
                Console.Out.WriteLine(Title(code));
            }

            return ExitCode.Done;
        }

        if (DiagnosticCodes.All.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            if (json)
            {
                ExplainDocument.Print([known], Console.Out);
            }
            else
            {
                Print(DiagnosticPage.Of(known));
            }

            return ExitCode.Done;
        }

        var meant = Spelling.Nearest(id, DiagnosticCodes.All.Select(c => c.Id)) is { } near ? $"did you mean {near}?" : "neuroforge explain lists all codes";
        messages.Fail($"there is no code \"{id}\" - {meant}", ExitCode.Usage);
        return ExitCode.Usage;
    }

    private static void Print(DiagnosticPage page)
    {
        Console.Out.WriteLine(Title(page.Code));
        Console.Out.WriteLine();
        Console.Out.WriteLine(page.Meaning);
        Print("wrong:", page.Wrong);
        Print("right:", page.Right);
    }

    private static void Print(string title, string example)
    {
        if (example.Length > 0)
        {
            Console.Out.WriteLine($"\n{title}\n  {example.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }
    }

    private static string Title(DiagnosticCode code) => $"{code.Id}  {(code.Severity == Severity.Warning ? "warning" : "error  ")}  {code.Title}";
}
