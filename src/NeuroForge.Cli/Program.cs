using System.CommandLine;
using NeuroForge.Cli.Commands;
using NeuroForge.Cli.Errors;
using NeuroForge.Cli.Terminal;

Ranked.LetFirstRankSpeak();
var root = new RootCommand("Neural networks whose connections grow, prune and rewire themselves, composed from plugins in JSON.")
{
    RunCommand.Create(),
    ResumeCommand.Create(),
    SweepCommand.Create(),
    ReportCommand.Create(),
    CheckCommand.Create(),
    ListCommand.Create(),
    DescribeCommand.Create(),
    ConnectomeCommand.Create(),
    ExportCommand.Create(),
    ImportCommand.Create(),
    NewCommand.Create(),
    TestPluginCommand.Create(),
    StudioCommand.Create(),
    ExplainCommand.Create(),
    SchemaCommand.Create(),
};

root.Add(HelpCommand.Create(root));
var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
var messages = Messages.For(parsed);
return parsed.Errors.Count > 0
    ? UsageErrors.Report(parsed, messages)
    : Failures.Guard(() => parsed.Invoke(new() { EnableDefaultExceptionHandler = false }), messages);
