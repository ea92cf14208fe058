using System.Globalization;
using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Descriptions;
using NeuroForge.Testing.Parts;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Networks;

/// <summary>A description of a small network, written part by part, that contains a mechanism under test.</summary>
internal sealed class SmallNetwork
{
    /// <summary>The population that most networks have.</summary>
    internal const string Cells = "cells";

    private readonly TestedPlugin _plugin;
    private readonly JsonObject _root;

    internal SmallNetwork(TestedPlugin plugin)
    {
        _plugin = plugin;
        _root = new JsonObject
        {
            ["format"] = "neuroforge/1",
            ["name"] = "conformance",
            ["requires"] = new JsonObject(plugin.Mechanisms.Plugins.Select(p => KeyValuePair.Create(p.Id, (JsonNode?)JsonValue.Create("*")))),
            ["simulation"] = new JsonObject { ["duration"] = "30.1 ms", ["step"] = "0.1 ms", ["seed"] = 1 },
            ["populations"] = new JsonObject(),
            ["stimuli"] = new JsonObject(),
            ["projections"] = new JsonObject(),
            ["recorders"] = new JsonObject(),
        };
    }

    /// <summary>The section with the parameters of the mechanism under test.</summary>
    internal JsonObject Tested { get; set; } = [];

    internal KitMechanisms Mechanisms => _plugin.Mechanisms;

    /// <summary>Sets another duration than usual.</summary>
    /// <param name="time">The time in ms.</param>
    internal void Last(double time) => _root["simulation"]!["duration"] = Ms(time);

    /// <summary>Reads the description.</summary>
    internal DescriptionResult Read(ulong seed = 1) => DescriptionReader.Read(_root.ToJsonString(), "conformance.json", Mechanisms, new() { Seed = seed });

    /// <summary>Adds neurons; each receptor is driven by the kit's spikes or, if it takes none, by the kit's continuous amounts.</summary>
    /// <returns>The section of the neurons' parameters.</returns>
    internal JsonObject Populate(string name, Mechanism model, int size)
    {
        var parameters = Parameters(model);
        Section("populations")[name] = new JsonObject { ["size"] = size, ["model"] = model.QualifiedId, ["parameters"] = parameters };
        foreach (var input in model.Inputs)
        {
            Section("stimuli")[$"{name}_{input.Name}"] = new JsonObject
            {
                ["model"] = Mechanisms.Stimulus(input).QualifiedId,
                ["to"] = name,
                ["receptor"] = input.Name,
                ["weight"] = ParameterText.Quantity(1, input.Unit),
            };
        }

        return parameters;
    }

    /// <summary>Adds a key beside the model of a population.</summary>
    internal void Furnish(string population, string key, JsonNode what) => Section("populations")[population]![key] = what;

    /// <summary>Adds a stimulus, a projection or a recorder.</summary>
    internal void Add(string section, string name, JsonObject what) => Section(section)[name] = what;

    /// <summary>A section that names a mechanism and has a value for each of its parameters.</summary>
    internal JsonObject Use(string key, Mechanism mechanism)
    {
        var section = Parameters(mechanism);
        section.Insert(0, key, mechanism.QualifiedId);
        return section;
    }

    /// <summary>A time.</summary>
    internal static JsonNode Ms(double time) => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{time} ms"));

    private JsonObject Parameters(Mechanism mechanism) =>
        new(ParameterText.Of(mechanism, _plugin.Values).Select(p => KeyValuePair.Create(p.Parameter.Name, (JsonNode?)p.Value)));

    private JsonObject Section(string name) => _root[name]!.AsObject();
}
