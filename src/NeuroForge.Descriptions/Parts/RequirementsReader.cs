using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Checks the plugins that a description requires against the available ones.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class RequirementsReader(Reading reading)
{
    /// <summary>Checks the requirements. If there is no plugin at all, that is reported once, for everything that is required and used.</summary>
    /// <param name="node">The section of required plugins, or null.</param>
    /// <param name="place">The place for reporting that there is no plugin, if there is no such section.</param>
    internal void Read(Node? node, Place place)
    {
        if (!reading.Mechanisms.HasAny)
        {
            ReportNone(node?.Place ?? place);
            return;
        }

        foreach (var member in Section.Open(reading.Bag, node)?.Others ?? [])
        {
            Check(member);
        }
    }

    /// <summary>
    /// Warns of plugins that are used without being required, that were found twice, or that are not optimised; called when everything has been read.
    /// </summary>
    /// <param name="required">The section of required plugins, or null.</param>
    /// <param name="place">The place for reporting that there is no such section.</param>
    internal void CheckUsed(Node? required, Place place)
    {
        ReportTwins(required, place);
        ReportUnoptimized(required, place);
        var missing = reading.Mechanisms.Used.Where(p => required?.Member(p.Id) is null).ToList();
        if (missing.Count > 0)
        {
            var entries = missing.Select(p => $"\"{p.Id}\": \"^{p.Version.Major}.{p.Version.Minor}\"");
            reading.Bag.Report(
                DiagnosticCodes.NotRequired,
                required?.Place ?? place,
                "requires",
                $"used without being required: {Wording.List(missing.Select(p => p.Id))}",
                $"add {string.Join(", ", entries)}");
        }
    }

    private void ReportTwins(Node? required, Place place)
    {
        foreach (var plugin in reading.Source.Plugins)
        {
            var member = required?.Member(plugin.Id);
            if (member is null && !reading.Mechanisms.Used.Contains(plugin))
            {
                continue;
            }

            if (reading.Source.Failures.FirstOrDefault(failure => failure.Id == plugin.Id) is { } twin)
            {
                reading.Bag.Report(
                    DiagnosticCodes.FoundTwice,
                    member?.Place ?? required?.Place ?? place,
                    member is null ? "requires" : $"requires.{plugin.Id}",
                    $"plugin \"{plugin.Id}\" was found twice",
                    $"the first is used; {twin.Reason}");
            }
        }
    }

    private void ReportUnoptimized(Node? required, Place place)
    {
        foreach (var plugin in reading.Mechanisms.Used.Where(p => reading.Source.Unoptimized.Contains(p.Id)))
        {
            var member = required?.Member(plugin.Id);
            reading.Bag.Report(
                DiagnosticCodes.NotOptimized,
                member?.Place ?? required?.Place ?? place,
                member is null ? "requires" : $"requires.{plugin.Id}",
                $"plugin \"{plugin.Id}\" was compiled without optimisation, so that its mechanisms run several times slower",
                "build it with -c Release, or set <Optimize>true</Optimize> in its project");
        }
    }

    private void Check(NodeMember member)
    {
        if (reading.Scalars.Expect(member.Value, NodeKind.Word, member.Name, "a range of versions, such as \"^1.0\"") is not { } text)
        {
            return;
        }

        if (!PluginVersionRange.TryParse(text.Text, out var range))
        {
            reading.Bag.Report(
                DiagnosticCodes.BadVersionRange,
                text,
                $"{Wording.Quote(text.Text)} is not a range of versions",
                "write \"^1.2\", \"1.2.0\", \">=1.2\", \">=1.2 <1.5\" or \"*\"");
        }
        else if (reading.Source.Plugins.FirstOrDefault(p => p.Id == member.Name) is not { } plugin)
        {
            ReportMissing(member);
        }
        else if (!range.Contains(plugin.Version))
        {
            reading.Bag.Report(
                DiagnosticCodes.WrongVersion, text, $"plugin \"{plugin.Id}\" has version {plugin.Version}, but {Wording.Quote(text.Text)} is required");
        }
    }

    private void ReportNone(Place place)
    {
        var failed = PluginFailure.List(reading.Source.Failures);
        reading.Bag.Report(
            DiagnosticCodes.NoPlugin,
            place,
            "requires",
            "no plugin can be used, so none of the named mechanisms can be found",
            $"plugins are searched for in {Wording.List(reading.Source.Folders)}; "
                + $"{(failed.Length == 0 ? "there is none" : "they could not be loaded: " + failed)}");
    }

    private void ReportMissing(NodeMember member)
    {
        var source = reading.Source;
        if (source.Failures.FirstOrDefault(f => f.Id == member.Name) is { } failure)
        {
            reading.Bag.Report(DiagnosticCodes.FailedPlugin, member, $"plugin \"{failure.Id}\" could not be loaded", failure.Reason);
            return;
        }

        var hint = Spelling.Hint(member.Name, [.. source.Plugins.Select(p => p.Id).Order(StringComparer.Ordinal)]);
        reading.Bag.Report(
            DiagnosticCodes.MissingPlugin,
            member,
            $"there is no plugin {Wording.Quote(member.Name)}",
            $"plugins are searched for in {Wording.List(source.Folders)}; {hint}");
    }
}
