using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NeuroForge.Engine.Plan;
using NeuroForge.Hosting.Models;
using NeuroForge.Studio.Library;

namespace NeuroForge.Studio.Running;

/// <summary>Writes what was done to a network into its description, as actions of phases of its protocol.</summary>
/// <param name="text">The description.</param>
/// <param name="plan">The network.</param>
/// <param name="deeds">The changes that were made.</param>
internal sealed class ProtocolWriter(string text, NetworkPlan plan, IReadOnlyList<Deed> deeds)
{
    private const string Actions = "do";
    private const string Parameters = "parameters.";
    private const string UnusedParameter = "NF1108";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject _root = JsonNode.Parse(text, documentOptions: Lenient)!.AsObject();
    private readonly List<WrittenPhase> _phases = [];

    /// <summary>The description of the run up to a step.</summary>
    /// <param name="end">The step at which it ends.</param>
    /// <param name="read">Reads a description.</param>
    /// <exception cref="StudioRefusal">The end is 0, a change has not acted yet, or the description cannot hold it.</exception>
    internal string Write(long end, Func<string, Model> read)
    {
        if (end == 0)
        {
            throw new StudioRefusal(StatusCodes.Status409Conflict, "nothing has been run yet: run at least one step, then save");
        }

        if (deeds.Any(deed => deed.Step >= end))
        {
            throw new StudioRefusal(StatusCodes.Status409Conflict, "the last change acts in the next step: run at least one step, then save");
        }

        TakePhases(end);
        foreach (var deed in deeds)
        {
            var phase = PhaseAt(deed.Step, end);
            var entry = deed.Write(Group);
            entry.Insert(0, "at", Time(deed.Step - phase.First));
            phase.Actions.Add((JsonNode)entry);
        }

        if (_phases.Count > 0)
        {
            _root["protocol"] = new JsonArray([.. _phases.OrderBy(phase => phase.First).Select(phase => phase.Node)]);
        }

        var simulation = _root["simulation"]!.AsObject();
        simulation["duration"] = Time(end);
        simulation["seed"] = plan.Seed;
        return Valid(read);
    }

    /// <summary>The text, without named parameters of which only a phase after the end made use.</summary>
    private string Valid(Func<string, Model> read)
    {
        while (true)
        {
            var written = _root.ToJsonString(Indented) + "\n";
            var model = read(written);
            if (model.IsValid)
            {
                return written;
            }

            var unused = model.Diagnostics.Where(d => d.Code.ToString() == UnusedParameter && d.Path.StartsWith(Parameters, StringComparison.Ordinal)).ToList();
            if (unused.Count == 0)
            {
                throw new StudioRefusal(
                    StatusCodes.Status409Conflict,
                    $"what was done cannot be written as a protocol: {string.Join("; ", model.Diagnostics.Select(d => d.Message))}");
            }

            var parameters = _root["parameters"]!.AsObject();
            unused.ForEach(diagnostic => parameters.Remove(diagnostic.Path[Parameters.Length..]));
        }
    }

    /// <summary>Takes the phases of the description over, without what comes after the end.</summary>
    private void TakePhases(long end)
    {
        if (_root["protocol"] is not JsonArray protocol)
        {
            return;
        }

        _root.Remove("protocol");
        List<JsonNode?> nodes = [.. protocol];
        protocol.Clear();
        for (var i = 0; i < plan.Phases.Count; i++)
        {
            var phase = plan.Phases[i];
            if (phase.First >= end)
            {
                continue;
            }

            var node = nodes[i]!.AsObject();
            if (phase.End > end)
            {
                node["for"] = Time(end - phase.First);
                DropActionsFrom(end, node, phase, FormattableString.Invariant($"protocol[{i}].{Actions}["));
            }

            _phases.Add(new(node, phase.First, Math.Min(phase.End, end)));
        }
    }

    private static void DropActionsFrom(long end, JsonObject node, PhasePlan phase, string place)
    {
        if (node[Actions] is not JsonArray actions)
        {
            return;
        }

        for (var i = actions.Count - 1; i >= 0; i--)
        {
            var own = phase.Actions.Where(action => action.Place.StartsWith(FormattableString.Invariant($"{place}{i}]"), StringComparison.Ordinal)).ToList();
            if (own.Count > 0 && own.TrueForAll(action => action.Step >= end))
            {
                actions.RemoveAt(i);
            }
        }
    }

    /// <summary>The phase at a step; a new one where the description has none.</summary>
    private WrittenPhase PhaseAt(long step, long end)
    {
        if (_phases.Find(phase => phase.First <= step && step < phase.End) is { } found)
        {
            return found;
        }

        var first = _phases.Where(phase => phase.End <= step).Select(phase => phase.End).DefaultIfEmpty(0).Max();
        var next = _phases.Where(phase => phase.First > step).Select(phase => phase.First).DefaultIfEmpty(end).Min();
        var name = Free("studio_", candidate => _phases.Exists(phase => phase.Name == candidate));
        var added = new WrittenPhase(
            new JsonObject { ["phase"] = name, ["start"] = Time(first), ["for"] = Time(next - first) }, first, next);
        _phases.Add(added);
        return added;
    }

    private string Group(string population, IReadOnlyList<int> neurons)
    {
        var groups = _root["groups"] as JsonObject ?? [];
        _root["groups"] = groups;
        var name = Free("lesioned_", candidate => groups.ContainsKey(candidate) || plan.Populations.Any(p => p.Name == candidate));
        groups[name] = new JsonObject { ["of"] = population, ["neurons"] = new JsonArray([.. neurons.Select(neuron => (JsonNode)neuron)]) };
        return name;
    }

    private static string Free(string stem, Func<string, bool> isTaken) =>
        Enumerable.Range(1, int.MaxValue).Select(number => FormattableString.Invariant($"{stem}{number}")).First(name => !isTaken(name));

    private string Time(long steps) => FormattableString.Invariant($"{steps * (decimal)plan.Step} ms");
}
