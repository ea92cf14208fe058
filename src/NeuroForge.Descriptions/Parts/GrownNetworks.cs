using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads what a description takes over from earlier runs; each network is read once.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="scope">The named parameters.</param>
/// <param name="scalars">Reads words.</param>
/// <param name="quantities">Reads times.</param>
/// <param name="inputs">Finds the runs.</param>
internal sealed class GrownNetworks(DiagnosticBag bag, Scope scope, Scalars scalars, Quantities quantities, IInputSource inputs)
{
    private readonly Dictionary<(string Name, double? Time), GrownNetwork> _read = [];
    private readonly List<string> _contents = [];

    /// <summary>The hashes of all networks that were read, in hexadecimal, in the order of reading.</summary>
    internal IReadOnlyList<string> Contents => _contents;

    /// <summary>Reads the network that a section names; null, with a diagnostic, if it cannot be used.</summary>
    /// <param name="node">The section, <c>{ "run": "runs/a", "at": "200 s" }</c> or <c>{ "file": "a.grown" }</c>; null gives null.</param>
    /// <param name="part">The key for the name of the part there, if it is another one: <c>projection</c> or <c>population</c>.</param>
    /// <param name="name">The name of the part here.</param>
    internal GrownPart? Read(Node? node, string part, string name)
    {
        if (node is null || scope.Resolve(node) is not { } value || Section.Open(bag, value) is not { } section)
        {
            return null;
        }

        var (run, file, at) = (section.Optional("run"), section.Optional("file"), section.Optional("at"));
        var other = section.Optional(part) is { } given ? scalars.Expect(given, NodeKind.Word, part, $"the name of a {part}") : null;
        if (run is null == file is null)
        {
            bag.Report(
                DiagnosticCodes.MissingKey,
                value,
                run is null ? "neither \"run\" nor \"file\" is named" : "\"run\" and \"file\" are both named",
                "write \"run\": \"runs/a\", the folder of a run, or \"file\": \"a.grown\", the file of a network");
            return null;
        }

        if (file is not null)
        {
            section.Refuse("at", "a file is of one moment");
        }

        section.Close();
        var word = scalars.Expect(run ?? file, NodeKind.Word, run is null ? "file" : "run", run is null ? "the name of a file" : "the folder of a run");
        var time = file is null ? quantities.Bounded(at, new Wanted("at", Wanted.Ms, Wanted.FromZero, 1000)) : null;
        if (word is null || (at is not null && file is null && time is null) || (other is null && section.Optional(part) is not null))
        {
            return null;
        }

        return Network(word, time) is { } network ? new(word, network, other?.Text ?? name) { Named = other } : null;
    }

    private GrownNetwork? Network(Node name, double? time)
    {
        if (_read.TryGetValue((name.Text, time), out var read))
        {
            return read;
        }

        try
        {
            var network = inputs.Network(name.Text, time);
            _contents.Add(HashOf(network));
            return _read[(name.Text, time)] = network;
        }
        catch (InputException missing)
        {
            bag.Report(DiagnosticCodes.NoInput, name, missing.Message, missing.Advice);
            return null;
        }
    }

    private static string HashOf(GrownNetwork network)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var population in network.Populations)
        {
            Add<double>(population.Calcium);
            foreach (var (_, elements) in population.Elements.OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                Add<double>(elements);
            }
        }

        foreach (var synapses in network.Projections.Select(p => p.Synapses))
        {
            Add<int>(synapses.Sources);
            Add<int>(synapses.Targets);
            Add<double>(synapses.Weights);
            Add<ushort>(synapses.Delays);
            foreach (var states in synapses.States)
            {
                Add<double>(states);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add<T>(ReadOnlySpan<T> values)
            where T : struct => hash.AppendData(MemoryMarshal.AsBytes(values));
    }
}
