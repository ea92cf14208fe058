using NeuroForge.Descriptions.Diagnostics;
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

    private const string StatementExample = "\"v = v_reset\"";

    private static readonly string[] Kinds = ["neuron"];

    private readonly ModelQuantities _quantities = new(reading);

    /// <summary>Reads the models.</summary>
    /// <param name="node">The section, or null.</param>
    internal void Read(Node? node)
    {
        if (node?.Members.Count > MostModels)
        {
            reading.Bag.Report(
                DiagnosticCodes.TooManyParts, node, $"there are {node.Members.Count} models in this section", $"at most {MostModels} are possible");
            return;
        }

        foreach (var member in reading.Named(node))
        {
            Read(member);
        }
    }

    /// <summary>Reads a model and adds it to those that populations may name.</summary>
    private void Read(NodeMember member)
    {
        reading.Mechanisms.Faulty.Add(member.Name);
        if (Section.Open(reading.Bag, member.Value) is not { } section)
        {
            return;
        }

        if (reading.Scalars.Choice(section.Required("kind", "\"neuron\""), "kind", Kinds) is null)
        {
            return;
        }

        var source = Source(member, section);
        section.Close();
        if (source is null)
        {
            return;
        }

        var (generated, mistakes) = EquationCompiler.Neuron(source);
        foreach (var mistake in mistakes)
        {
            Report(mistake);
        }

        if (generated is not null)
        {
            Declare(member, generated);
        }
    }

    private NeuronSource? Source(NodeMember member, Section section)
    {
        var doc = Wording.Printable(reading.Scalars.Word(section.Optional("doc"), "doc") ?? "");
        var reference = Wording.Printable(reading.Scalars.Word(section.Optional("reference"), "reference") ?? "");
        var errors = reading.Bag.ErrorCount;
        var parameters = _quantities.Parameters(section.Optional("parameters"));
        var states = _quantities.States(section.Required("states", "{\"v\": \"-70 mV\"}"), parameters);
        var receptors = _quantities.Receptors(section.Optional("receptors"));
        var isFaulty = reading.Bag.ErrorCount > errors;
        var equations = Statements(section.Optional("equations"), "equations");
        var received = Received(section.Optional("on_receive"));
        var threshold = Text(section.Optional("threshold"), "threshold");
        var reset = Statements(section.Optional("reset"), "reset");
        var (refractory, time) = Refractory(section.Optional("refractory"));
        var held = section.Optional("hold") is { } hold ? Texts(reading.Scalars.Names(hold, "hold")) : null;
        var method = Text(section.Optional("method"), "method");
        return isFaulty ? null : new()
        {
            Name = new(member.Name, member),
            Doc = doc,
            Reference = reference,
            Parameters = time is null ? parameters : [.. parameters, time],
            States = states,
            Receptors = receptors,
            Equations = equations,
            Received = received,
            Threshold = threshold,
            Reset = reset,
            Refractory = refractory,
            Held = held,
            Method = method,
        };
    }

    /// <summary>The refractory time: the name of a parameter, or a time, which becomes the parameter <c>t_ref</c>.</summary>
    private (SourceText? Name, QuantitySource? Time) Refractory(Node? node)
    {
        if (Text(node, "refractory") is not { } text)
        {
            return default;
        }

        return char.IsAsciiDigit(text.Text.FirstOrDefault()) && _quantities.Time(node!) is { } time
            ? (new("t_ref", node), time)
            : (text, null);
    }

    private List<ReceivedSource> Received(Node? node)
    {
        var received = new List<ReceivedSource>();
        foreach (var member in Section.Open(reading.Bag, node)?.Others ?? [])
        {
            received.Add(new(new(member.Name, member), Statements(member.Value, member.Name)));
        }

        return received;
    }

    private List<SourceText> Statements(Node? node, string name)
    {
        if (node is null or { Kind: NodeKind.Faulty })
        {
            return [];
        }

        return node.Kind == NodeKind.Word
            ? Texts([node])
            : Texts((reading.Scalars.List(node, name, $"a statement such as {StatementExample}, or a list of statements") ?? [])
                .Select(item => reading.Scalars.Expect(item, NodeKind.Word, name, $"a statement, such as {StatementExample}"))
                .OfType<Node>());
    }

    private SourceText? Text(Node? node, string name) =>
        node is null || reading.Scalars.Expect(node, NodeKind.Word, name, "a text between quotes") is not { } word ? null : new(word.Text, word);

    private static List<SourceText> Texts(IEnumerable<Node> words) => [.. words.Select(word => new SourceText(word.Text, word))];

    private void Declare(NodeMember member, GeneratedModel generated)
    {
        if (reading.Source.Find(MechanismKind.NeuronModel, member.Name) is { } hidden)
        {
            reading.Bag.Report(
                DiagnosticCodes.HidesMechanism,
                member,
                $"the plugin \"{hidden.Plugin.Id}\" also has a neuron model \"{hidden.Id}\"; the model of this description is used",
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
