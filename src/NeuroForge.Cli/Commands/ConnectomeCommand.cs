using System.CommandLine;
using System.CommandLine.Parsing;
using NeuroForge.Analysis.Connectomes;
using NeuroForge.Analysis.Graphs;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge connectome</c>: writes the synapses at a moment of a run, reconstructed from their births and deaths.</summary>
internal static class ConnectomeCommand
{
    private static readonly string[] Formats = ["edges", "adjacency", "graphml"];

    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command("connectome", "Writes the synapses at a moment of a run, reconstructed from its recording of rewiring.");
        var run = NameArgument.Create("run", "The folder of a run.");
        var at = TimeOption.Create("--at", "The moment, before updates at that moment; by default the end of the run.");
        var recorder = new Option<string?>("--recorder") { Description = "The recorder of rewiring, if there are several.", HelpName = "name" };
        var format =
            new Option<string>("--format")
            {
                Description = "A row for each synapse (edges), a matrix of counts (adjacency), or GraphML.",
                HelpName = "format",
                DefaultValueFactory = _ => Formats[0],
            };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--out") { Description = "The file to write; by default standard output.", HelpName = "file" };
        output.Validators.Add(EmptyText.Refuse);
        var measures =
            new Option<bool>("--measures")
            {
                Description = "Prints measures of the graph: degrees, reciprocity, clustering, path length, small-world index, modularity.",
            };
        var every = TimeOption.Create("--every", "With --measures: the interval between rows, from the beginning to the end of the run.");
        command.Arguments.Add(run);
        foreach (var option in new Option[] { at, recorder, format, output, measures, every })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result => CheckThatTheyGoTogether(result, at, format, measures, every));
        command.SetAction(parsed =>
        {
            var log = RewiringRecording.Open(parsed.GetRequiredValue(run), parsed.GetValue(recorder));
            return parsed.GetValue(measures)
                ? Measure(log, parsed.GetValue(at), parsed.GetValue(every), parsed.GetValue(output))
                : Write(log, parsed.GetValue(at), parsed.GetRequiredValue(format), parsed.GetValue(output));
        });
        return command;
    }

    private static void CheckThatTheyGoTogether(CommandResult result, Option<double?> at, Option<string> format, Option<bool> measures, Option<double?> every)
    {
        var measured = result.GetResult(measures) is { Implicit: false };
        if (measured && result.GetResult(format) is { Implicit: false })
        {
            result.AddError("--measures prints a table: omit --format");
        }

        if (!measured && result.GetResult(every) is not null)
        {
            result.AddError("--every needs --measures");
        }

        if (result.GetResult(every) is not null && result.GetResult(at) is not null)
        {
            result.AddError("--at gives one moment, --every many: use only one of them");
        }
    }

    private static int Measure(RewiringRecording log, double? at, double? every, string? file)
    {
        var connectomes = every is { } interval ? log.Every(interval) : [log.At(at ?? log.End)];
        using var output = Output.To(file);
        output.WriteLine(GraphMeasures.Columns);
        foreach (var connectome in connectomes)
        {
            output.WriteLine(GraphMeasures.Of(connectome).ToRow());
        }

        return ExitCode.Done;
    }

    private static int Write(RewiringRecording log, double? at, string format, string? file)
    {
        var connectome = log.At(at ?? log.End);
        if (format == "adjacency")
        {
            CheckSize(connectome);
        }

        using var output = Output.To(file);
        Write(connectome, format, output);
        return ExitCode.Done;
    }

    private static void CheckSize(Connectome connectome)
    {
        const int MostNeurons = 10_000;
        var neurons = new NeuronIndex(connectome.Projections).Count;
        if (neurons > MostNeurons)
        {
            throw new UsageException(
                FormattableString.Invariant($"a matrix of {neurons} neurons is too large, the limit is {MostNeurons} - use --format edges"));
        }
    }

    private static void Write(Connectome connectome, string format, TextWriter output)
    {
        switch (format)
        {
            case "adjacency":
                AdjacencyMatrix.Write(connectome, output);
                break;
            case "graphml":
                GraphMl.Write(connectome, output);
                break;
            default:
                EdgeList.Write(connectome, output);
                break;
        }
    }
}
