using System.CommandLine;
using NeuroForge.Cli;

var root = new RootCommand("Neural networks whose connections grow, prune and rewire themselves, composed from plugins in JSON.")
{
    RunCommand.Create(),
    CheckCommand.Create(),
    ListCommand.Create(),
    DescribeCommand.Create(),
};

var parsed = root.Parse(args);
var exitCode = parsed.Invoke();
return parsed.Errors.Count > 0 ? ExitCode.Usage : exitCode;
