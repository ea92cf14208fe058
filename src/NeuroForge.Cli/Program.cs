using System.CommandLine;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Commands;
using NeuroForge.Cli.Errors;

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
    ExplainCommand.Create(),
    SchemaCommand.Create(),
};

root.Add(HelpCommand.Create(root));
var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
return parsed.Errors.Count > 0
    ? UsageErrors.Report(parsed)
    : Failures.Guard(() => parsed.Invoke(new() { EnableDefaultExceptionHandler = false }));
