using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Equations;
using NeuroForge.Equations.Models;
using NeuroForge.Equations.Text;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the models that a description writes as equations.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class ModelReader(Reading reading)
{
    /// <summary>Greatest number of models: each takes a tenth of a second to compile.</summary>
    private const int MostModels = 100;

    private static readonly string[] Kinds = ["neuron", "synapse", "growth_curve"];

    private readonly NeuronModelReader _neurons = new(reading);
    private readonly SynapseModelReader _synapses = new(reading);
    private readonly GrowthCurveReader _curves = new(reading);

    /// <summary>Reads the models.</summary>
    /// <param name="node">The section, or null.</param>
    /// <param name="wanted">The names of the models to compile, all others are only checked; null for all.</param>
    internal void Read(Node? node, IReadOnlySet<string>? wanted = null)
    {
        if (node?.Members.Count > MostModels)
        {
            reading.Bag.Report(
                DiagnosticCodes.TooManyParts, node, $"there are {node.Members.Count} models in this section", $"at most {MostModels} are possible");
            return;
        }

        foreach (var member in reading.Named(node))
        {
            Read(member, wanted is null || wanted.Contains(member.Name));
        }
    }

    /// <summary>Reads a model and adds it to those that the description may name.</summary>
    private void Read(NodeMember member, bool isWanted)
    {
        reading.Mechanisms.Faulty.Add(member.Name);
        if (!reading.ModelFiles.TryAdd(member.Name, reading.Bag.File))
        {
            reading.Bag.Report(
                DiagnosticCodes.NameTaken,
                member,
                $"{Wording.Quote(member.Name)} is already a model of the library {Wording.Quote(reading.ModelFiles[member.Name])}",
                "give one of the two another name");
        }

        if (Section.Open(reading.Bag, member.Value) is not { } section)
        {
            return;
        }

        if (reading.Scalars.Choice(section.Required("kind", "\"neuron\""), "kind", Kinds) is not { } kind)
        {
            return;
        }

        var compiled = Compile(kind, member, section);
        section.Close();
        foreach (var mistake in compiled.Mistakes)
        {
            Report(mistake);
        }

        if (!isWanted && compiled.Model is not null)
        {
            reading.Mechanisms.Faulty.Remove(member.Name);
        }
        else if (compiled.Model is { } generated && !HidesQuantity(generated.Kind, section))
        {
            Declare(member, generated);
        }
    }

    private (GeneratedModel? Model, IReadOnlyList<Mistake> Mistakes) Compile(string kind, NodeMember member, Section section)
    {
        ModelSource? source = kind switch
        {
            "neuron" => _neurons.Read(member, section),
            "synapse" => _synapses.Read(member, section),
            _ => _curves.Read(member, section),
        };
        return source switch
        {
            NeuronSource neuron => EquationCompiler.Neuron(neuron),
            SynapseSource synapse => EquationCompiler.SynapseRule(synapse),
            GrowthCurveSource curve => EquationCompiler.GrowthCurve(curve),
            _ => (null, []),
        };
    }

    /// <summary>True, reported, if a state or a parameter has the name of a quantity that recorders know.</summary>
    private bool HidesQuantity(MechanismKind kind, Section section)
    {
        var keys = kind == MechanismKind.NeuronModel ? new[] { "parameters", "states" } : ["states"];
        var hidden = keys.SelectMany(key => section.Node.Member(key)?.Value.Members ?? []).Where(member => RecordedNames.Hides(kind, member.Name)).ToList();
        foreach (var member in hidden)
        {
            reading.Bag.Report(
                DiagnosticCodes.ImpossibleEquation,
                member,
                $"recorders use the name {Wording.Quote(member.Name)} for a quantity of the network, so it could not be recorded",
                RecordedNames.Advice);
        }

        return hidden.Count > 0;
    }

    private void Declare(NodeMember member, GeneratedModel generated)
    {
        if (reading.Source.Find(generated.Kind, member.Name) is { } hidden)
        {
            reading.Bag.Report(
                DiagnosticCodes.HidesMechanism,
                member,
                $"the plugin \"{hidden.Plugin.Id}\" also has a {generated.Kind.InWords()} \"{hidden.Id}\"; the model of this description is used",
                $"give the model another name; the plugin's is \"{hidden.QualifiedId}\"");
        }

        if (reading.Source.Compile(generated) is not { } mechanism)
        {
            reading.Bag.Report(DiagnosticCodes.UnknownMechanism, member, $"the model {Wording.Quote(member.Name)} cannot be compiled by this program");
            return;
        }

        reading.Models[member.Name] = new(mechanism, generated);
        reading.Mechanisms.Own[member.Name] = mechanism;
        reading.Mechanisms.Faulty.Remove(member.Name);
    }

    private void Report(Mistake mistake)
    {
        var code = mistake.Kind switch
        {
            MistakeKind.Syntax => DiagnosticCodes.BrokenEquation,
            MistakeKind.UnknownName => DiagnosticCodes.UnknownInEquation,
            MistakeKind.Dimension => DiagnosticCodes.WrongDimension,
            MistakeKind.Method => DiagnosticCodes.UnfitMethod,
            MistakeKind.Unused => DiagnosticCodes.UnusedInModel,
            _ => DiagnosticCodes.ImpossibleEquation,
        };
        var hint = mistake.Word.Length > 0 ? Spelling.Hint(mistake.Word, [.. mistake.Known.Order(StringComparer.Ordinal)]) : mistake.Hint;
        if (mistake.Text.Origin is NodeMember member)
        {
            reading.Bag.Report(code, member, mistake.Message, hint);
        }
        else
        {
            var node = (Node)mistake.Text.Origin!;
            reading.Bag.Report(code, node.At(mistake.Offset), node.Path, mistake.Message, hint);
        }
    }
}
