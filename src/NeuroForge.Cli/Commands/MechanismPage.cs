using System.Globalization;
using NeuroForge.Cli.Terminal;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Building;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Units;

namespace NeuroForge.Cli.Commands;

/// <summary>A mechanism's page: everything that its declaration says, in columns.</summary>
internal static class MechanismPage
{
    /// <summary>Prints the page.</summary>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="name">The name by which descriptions reach it.</param>
    /// <param name="output">Where the page goes.</param>
    internal static void Print(Mechanism mechanism, string name, TextWriter output)
    {
        output.WriteLine($"{mechanism.Id} - {mechanism.Kind.InWords()} of plugin {mechanism.Plugin}");
        PrintIfAny(output, mechanism.Doc);
        PrintIfAny(output, mechanism.Reference);
        output.WriteLine($"written as {MechanismExample.Of(mechanism, name)}");
        Columns.Print(output, "parameters", mechanism.Parameters.Select(Row));
        Columns.Print(output, "weight", Weights(mechanism));
        Columns.Print(output, "states", mechanism.States.Select(Row));
        Columns.Print(output, "sees", mechanism.Seen.Where(s => s is not SeenOfTarget).Select(Row));
        Columns.Print(output, "longest step", mechanism.StepLimit is { } limit ? [[limit]] : []);
        Columns.Print(output, "receptors", mechanism.Inputs.Select(Row));
        PrintSignals(mechanism, output);
    }

    /// <summary>What a mechanism gives to receptors, or that its neurons never do, and when a rule learns.</summary>
    private static void PrintSignals(Mechanism mechanism, TextWriter output)
    {
        if (mechanism.Kind is MechanismKind.Stimulus or MechanismKind.SynapseRule)
        {
            var unit = mechanism.GivenUnit is { } given ? $" in {given}" : "";
            output.WriteLine();
            output.WriteLine($"gives to receptors: {SignalCheck.InWords(mechanism.Gives)}{unit}");
        }
        else if (mechanism is { Kind: MechanismKind.NeuronModel, Spikes: false })
        {
            output.WriteLine();
            output.WriteLine("never spikes");
        }

        if (mechanism.LearningInWords() is { } learning)
        {
            output.WriteLine($"learning: {learning}");
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
            SeenTrace trace => ($"trace of {(trace.Nearest ? "the last spike" : "spikes")}, {trace.Tau.Name}", ""),
            SeenFiringRate rate => ($"firing rate over {rate.Window.Name}", "Hz"),
            _ => ("time of the last spike", "ms"),
        };
        return [seen.Side == Side.Pre ? "of the source" : "of the target", what, unit];
    }

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
