using System.Text.RegularExpressions;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Models.Tests.Published;

/// <summary>The commands on the pages of models run models that exist, with values that they have.</summary>
public sealed partial class PageCommandTests
{
    /// <summary>Every command that runs a model, on any page in <c>models</c>.</summary>
    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (var page in Directory.EnumerateFiles(Path.Combine(PageTable.Root(), "models"), "*.md").Order(StringComparer.Ordinal))
            {
                foreach (var command in Command().Matches(File.ReadAllText(page)).Select(match => match.Value).Distinct(StringComparer.Ordinal))
                {
                    commands.Add(Path.GetFileName(page), command);
                }
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_runs_a_model_with_values_that_it_has(string page, string command)
    {
        var parts = Command().Match(command);
        var values = parts.Groups["set"].Captures.Select(set => set.Value.Split('=', 2)).ToDictionary(set => set[0], set => set[1], StringComparer.Ordinal);
        var model = Model.Read(ModelFiles.Of(parts.Groups["model"].Value), new() { Overrides = values });
        Assert.True(model.IsValid, $"{page}: {string.Join('\n', model.Diagnostics)}");
    }

    [GeneratedRegex(
        @"neuroforge (?:run|check) models/(?<model>[\w\-]+)\.json(?: --set (?<set>[^\s`]+)| --explain)*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
