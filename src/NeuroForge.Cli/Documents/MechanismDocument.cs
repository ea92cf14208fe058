using System.Text.Json;
using NeuroForge.Cli.Structured;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Building;
using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Cli.Documents;

/// <summary>Writes the complete declaration of a mechanism as JSON.</summary>
internal static class MechanismDocument
{
    /// <summary>Writes what a list shows: name, kind, plugin, text and reference.</summary>
    internal static void WriteHead(Utf8JsonWriter json, Mechanism mechanism, string name)
    {
        json.WriteString("name", name);
        json.WriteString("kind", SnakeCase.Of(mechanism.Kind.ToString()));
        json.WriteString("plugin", mechanism.Plugin == PluginIdentity.None ? null : mechanism.Plugin.Id);
        json.WriteString("doc", mechanism.Doc);
        json.WriteString("reference", mechanism.Reference);
    }

    /// <summary>Writes everything that it declares.</summary>
    /// <param name="json">The destination.</param>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="name">Its name in descriptions.</param>
    internal static void Write(Utf8JsonWriter json, Mechanism mechanism, string name)
    {
        WriteHead(json, mechanism, name);
        json.WriteString("example", MechanismExample.Of(mechanism, name));
        json.WriteTexts("equations", mechanism.Equations);
        json.WriteObjects("parameters", mechanism.Parameters, Write);
        json.WriteObjects("states", mechanism.States, Write);
        json.WriteObjects("receptors", mechanism.Inputs, Write);
        WriteWeight(json, mechanism);
        WriteSignals(json, mechanism);
        json.WriteString("longest_step", mechanism.StepLimit);
    }

    private static void Write(Utf8JsonWriter json, ParameterDeclaration parameter)
    {
        json.WriteString("name", parameter.Name);
        json.WriteString("unit", Text(parameter.Unit));
        json.WriteString("type", TypeOf(parameter));
        WriteValue(json, "default", parameter.Default);
        json.WriteBoolean("required", parameter.Default is null);
        if (parameter.Type.IsEnum)
        {
            json.WriteTexts("words", Enum.GetNames(parameter.Type).Select(SnakeCase.Of));
        }

        json.WriteString("range", parameter.Range);
        json.WriteString("doc", parameter.Doc);
    }

    private static void Write(Utf8JsonWriter json, StateDeclaration state)
    {
        json.WriteString("name", state.Name);
        json.WriteString("unit", Text(state.Unit));
        json.WriteFinite("initial", state.From is null ? state.Initial : null);
        json.WriteString("initial_parameter", state.From);
        json.WriteString("range", state.Bounds.ToString());
        json.WriteString("doc", state.Doc);
    }

    private static void Write(Utf8JsonWriter json, InputDeclaration input)
    {
        json.WriteString("name", input.Name);
        json.WriteString("unit", Text(input.Unit));
        json.WriteString("takes", SignalCheck.InWords(input.Takes));
        json.WriteString("weights", SnakeCase.Of(input.Sign.ToString()));
        json.WriteString("doc", input.Doc);
    }

    private static void WriteWeight(Utf8JsonWriter json, Mechanism mechanism)
    {
        if (mechanism.Weight is { } weight)
        {
            json.WriteStartObject("weight");
            json.WriteString("unit", mechanism.WeightUnit is { } unit ? Text(unit) : null);
            json.WriteString("range", weight.Range);
            json.WriteBoolean("plastic", weight.Plastic);
            json.WriteEndObject();
        }
    }

    private static void WriteSignals(Utf8JsonWriter json, Mechanism mechanism)
    {
        if (mechanism.Kind == MechanismKind.NeuronModel)
        {
            json.WriteBoolean("spikes", mechanism.Spikes);
        }
        else if (mechanism.Kind is MechanismKind.Stimulus or MechanismKind.SynapseRule)
        {
            json.WriteString("gives", SignalCheck.InWords(mechanism.Gives));
        }

        if (mechanism.LearningInWords() is { } learning)
        {
            json.WriteString("learning", learning);
        }
    }

    private static string TypeOf(ParameterDeclaration parameter) =>
        parameter.Type.IsEnum ? "word"
        : parameter.Type == typeof(bool) ? "boolean"
        : parameter.Type == typeof(string) ? "text"
        : parameter.Type == typeof(int) || parameter.Type == typeof(long) ? "whole number"
        : parameter.Type == typeof(double) ? "number"
        : "list";

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case double number:
                json.WriteFinite(name, number);
                break;
            case int whole:
                json.WriteNumber(name, whole);
                break;
            case long whole:
                json.WriteNumber(name, whole);
                break;
            case bool yes:
                json.WriteBoolean(name, yes);
                break;
            default:
                json.WriteString(name, value is Enum word ? SnakeCase.Of(word.ToString()) : value?.ToString());
                break;
        }
    }

    private static string Text(Unit unit) => unit.IsPure ? "" : unit.Text;
}
