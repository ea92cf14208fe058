using System.Globalization;
using NeuroForge.Cli.Terminal;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Building;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Units;

namespace NeuroForge.Cli.Commands;

/// <summary>The page of a mechanism: its complete declaration, in columns.</summary>
internal static class MechanismPage
{
    /// <summary>Prints the page.</summary>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="name">Its name in descriptions.</param>
    /// <param name="output">Receives the page.</param>
    internal static void Print(Mechanism mechanism, string name, TextWriter output) => Print(mechanism, name, $"plugin {mechanism.Plugin}", output);

    /// <summary>Prints the page of a model that a description writes as equations.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">The description.</param>
    /// <param name="output">Receives the page.</param>
    internal static void Print(OwnModel model, string file, TextWriter output)
    {
        Print(model.Mechanism, model.Mechanism.Id, file, output);
        Columns.Print(output, "integration", [[model.Generated.Method]]);
    }

    private static void Print(Mechanism mechanism, string name, string owner, TextWriter output)
    {
        output.WriteLine($"{mechanism.Id} - {mechanism.Kind.InWords()} of {owner}");
        PrintIfAny(output, mechanism.Doc);
        PrintIfAny(output, mechanism.Reference);
        output.WriteLine($"written as {MechanismExample.Of(mechanism, name)}");
        Columns.Print(output, "equations", mechanism.Equations.Select(line => (string[])[line]));
        Columns.Print(output, "parameters", mechanism.Parameters.Select(Row));
        Columns.Print(output, "weight", Weights(mechanism));
        Columns.Print(output, "states", mechanism.States.Select(Row));
        Columns.Print(
            output,
            "sees",
            [.. mechanism.Seen.Where(s => s is not SeenOfTarget).Select(Row), .. SeenByStrategy(mechanism), .. mechanism.Modulators.Select(Row)]);
        Columns.Print(output, "longest step", mechanism.StepLimit is { } limit ? [[limit]] : []);
        Columns.Print(output, "receptors", mechanism.Inputs.Select(Row));
        Columns.Print(output, "signals", Signals(mechanism));
    }

    /// <summary>The signals that a mechanism sends, and when a rule learns from those of its neurons.</summary>
    private static IEnumerable<string[]> Signals(Mechanism mechanism)
    {
        if (mechanism.Kind == MechanismKind.NeuronModel)
        {
            yield return ["gives", mechanism.Spikes ? "spikes" : "no spikes"];
        }
        else if (mechanism.Kind is MechanismKind.Stimulus or MechanismKind.SynapseRule)
        {
            yield return ["gives", SignalCheck.InWords(mechanism.Gives) + (mechanism.GivenUnit is { } unit ? $" in {unit}" : "")];
        }

        if (mechanism.LearningInWords() is { } learning)
        {
            yield return ["learning", learning];
        }
    }

    private static string[] Row(InputDeclaration input) =>
        [input.Name, UnitOf(input.Unit), SignalCheck.InWords(input.Takes), SignOf(input.Sign), input.Doc];

    private static string SignOf(WeightSign sign) => sign switch
    {
        WeightSign.Positive => "weights >= 0",
        WeightSign.Negative => "weights <= 0",
        _ => "",
    };

    private static string[] Row(ParameterDeclaration parameter) =>
        [parameter.Name, UnitOf(parameter.Unit), DefaultOf(parameter), RangeOf(parameter), parameter.Doc];

    private static string[] Row(StateDeclaration state) =>
        [state.Name, UnitOf(state.Unit), state.From ?? Number(state.Initial), state.Bounds.ToString(), state.Doc];

    private static string[] Row(SeenDeclaration seen)
    {
        var (what, unit) = seen switch
        {
            SeenState state => (state.Name, UnitOf(state.Unit)),
            SeenTrace trace => ($"trace of {(trace.Nearest ? "the last spike" : "spikes")}{(trace.Before ? " before the step" : "")}, {trace.Tau.Name}", ""),
            SeenFiringRate rate => ($"firing rate over {rate.Window.Name}", "Hz"),
            _ => ("time of the last spike", "ms"),
        };
        return [seen.Side == Side.Pre ? "of the source" : "of the target", what, unit];
    }

    private static IEnumerable<string[]> SeenByStrategy(Mechanism mechanism) =>
    [
        .. mechanism.SeenOfNeurons.Select(seen => (string[])[seen.Side == Side.Pre ? "of the sources" : "of the targets", seen.Name, UnitOf(seen.Unit)]),
        .. mechanism.SeenOfSynapses.Select(seen => (string[])["of the synapses", seen.Name, UnitOf(seen.Unit)]),
    ];

    private static string[] Row(ModulatorField modulator) => modulator.Tau is { } tau
        ? ["of the modulators", $"trace of spikes after the last one, {tau.Name}", ""]
        : ["of the modulators", "time of the last spike", "ms"];

    private static IEnumerable<string[]> Weights(Mechanism mechanism)
    {
        if (mechanism.Weight is { } weight)
        {
            var range = weight.Range.Length == 0 ? "" : ", " + weight.Range;
            yield return ["weight", UnitOfWeights(mechanism) + range, weight.Plastic ? "changed by the rule" : "never changed"];
        }
        else if (mechanism.WeightUnit is not null)
        {
            yield return ["weight", UnitOfWeights(mechanism), "of the synapses that are rewired"];
        }
    }

    private static string UnitOfWeights(Mechanism mechanism) => mechanism.WeightUnit switch
    {
        null => "in the unit of the receptor",
        { IsPure: true } => "a pure number",
        var unit => $"in {unit}",
    };

    private static string DefaultOf(ParameterDeclaration parameter) => parameter.Default switch
    {
        null => "required",
        double number => Number(number),
        bool yes => yes ? "true" : "false",
        Enum word => SnakeCase.Of(word.ToString()),
        var word => word.ToString()!,
    };

    private static string RangeOf(ParameterDeclaration parameter) => parameter.Type.IsEnum
        ? string.Join(" or ", Enum.GetNames(parameter.Type).Select(SnakeCase.Of))
        : parameter.Range;

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string UnitOf(Unit unit) => unit.IsPure ? "" : unit.Text;

    private static void PrintIfAny(TextWriter output, string text)
    {
        if (text.Length > 0)
        {
            output.WriteLine(text);
        }
    }
}
