using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using System.Text.Json.Nodes;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Terminal;
using NeuroForge.Plugins.Catalog;
using NeuroForge.Testing.Checks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Cli.Commands;

/// <summary><c>neuroforge test-plugin</c>: checks a plugin with the conformance kit.</summary>
internal static class TestPluginCommand
{
    /// <summary>Creates the command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "test-plugin", "Checks a plugin: same bits in every run, no allocation, convergence, bounds, rules; reports what to change.");
        var folder = NameArgument.Create("folder", "The plugin's folder, such as bin/plugins/my-neuron.");
        var values = new Option<string[]>("--value")
        {
            Description =
                "Sets a parameter that has no default, written as in a description, such as 'my_stimulus.times=[\"1 ms\"]'; may be repeated.",
            HelpName = "mechanism.parameter=json",
        };
        values.Validators.Add(RequireJson);
        command.Arguments.Add(folder);
        command.Options.Add(values);
        command.SetAction(parsed => Test(parsed.GetRequiredValue(folder), parsed.GetValue(values) ?? []));
        return command;
    }

    private static int Test(string folder, string[] values)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            given[NameOf(value)] = TextOf(value);
        }

        var plugin = TestedPlugin.Load(folder, given);
        var problems = 0;
        foreach (var check in ConformanceCheck.All.TakeWhile(_ => problems == 0 || plugin.Plugin.Status == PluginStatus.Active))
        {
            problems += Print(check.Name, check.Check(plugin));
        }

        Console.Out.WriteLine(
            problems == 0 ? $"{plugin.Plugin.Identity} conforms" : $"{plugin.Plugin.Id}: {problems} {(problems == 1 ? "problem" : "problems")}");
        return problems == 0 ? ExitCode.Done : ExitCode.Plugin;
    }

    private static int Print(string name, IReadOnlyList<Finding> findings)
    {
        Console.Out.WriteLine($"{(findings.Count == 0 ? "ok    " : "failed")}  {name}");
        foreach (var finding in findings)
        {
            Console.Out.WriteLine($"          {finding}");
        }

        return findings.Count;
    }

    private static string NameOf(string assignment) => assignment[..assignment.IndexOf('=', StringComparison.Ordinal)];

    private static string TextOf(string assignment) => assignment[(assignment.IndexOf('=', StringComparison.Ordinal) + 1)..];

    private static void RequireJson(OptionResult result)
    {
        foreach (var token in result.Tokens.Select(t => t.Value))
        {
            if (!token.Contains('=', StringComparison.Ordinal) || !IsJson(TextOf(token)))
            {
                result.AddError(
                    $"--value takes mechanism.parameter=json, such as 'my_stimulus.times=[\"1 ms\"]' or 'my_neuron.tau=\"10 ms\"', but got {token}");
            }
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            return JsonNode.Parse(text) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
