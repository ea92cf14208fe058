using System.Globalization;

namespace NeuroForge.Cli;

/// <summary>A mechanism's page: everything that its declaration says, in columns.</summary>
internal static class MechanismPage
{
    /// <summary>Prints the page.</summary>
    internal static void Print(Mechanism mechanism, TextWriter output)
    {
        output.WriteLine($"{mechanism.Id} - {mechanism.Kind.InWords()} of plugin {mechanism.Plugin}");
        PrintIfAny(output, mechanism.Doc);
        PrintIfAny(output, mechanism.Reference);
        Table(output, "parameters", mechanism.Parameters.Select(Row));
        Table(output, "weight", Weights(mechanism));
        Table(output, "states", mechanism.States.Select(Row));
        Table(output, "receptors", mechanism.Inputs.Select(i => new[] { i.Name, UnitOf(i.Unit), "", "", i.Doc }));
    }

    private static string[] Row(ParameterDeclaration parameter) =>
        [parameter.Name, UnitOf(parameter.Unit), DefaultOf(parameter), parameter.Bounds.ToString(), parameter.Doc];

    private static string[] Row(StateDeclaration state) =>
        [state.Name, UnitOf(state.Unit), state.From ?? Number(state.Initial), state.Bounds.ToString(), state.Doc];

    private static IEnumerable<string[]> Weights(Mechanism mechanism)
    {
        if (mechanism.Weight is { } weight)
        {
            yield return ["weight", "in the unit of the receptor", weight.Plastic ? "changed by the rule" : "never changed"];
        }
    }

    private static string DefaultOf(ParameterDeclaration parameter) => parameter.Default switch
    {
        null => "required",
        double number => Number(number),
        bool yes => yes ? "true" : "false",
        var word => word.ToString()!,
    };

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string UnitOf(Unit unit) => unit.IsPure ? "" : unit.Text;

    private static void PrintIfAny(TextWriter output, string text)
    {
        if (text.Length > 0)
        {
            output.WriteLine(text);
        }
    }

    private static void Table(TextWriter output, string title, IEnumerable<string[]> cells)
    {
        var rows = cells.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
        {
            output.WriteLine(("  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])))).TrimEnd());
        }
    }
}
