using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Source;

/// <summary>Writes the method that computes the constants of a kernel.</summary>
/// <param name="kernel">The kernel.</param>
/// <param name="lines">Receives the lines.</param>
internal sealed class DeriveWriter(Kernel kernel, CodeLines lines)
{
    private readonly TermPrinter _printer = new(
        symbol => symbol == DerivedFields.Step ? "step" : kernel.Names.Field(symbol), fused: false, new HashSet<Operation>());

    /// <summary>Writes it.</summary>
    internal void Write()
    {
        var statements = new CodeLines();
        statements.Open("public void Derive(double step)");
        foreach (var field in kernel.Fields.All.Where(f => f.Term is not null))
        {
            statements.Add($"{field.Field} = {_printer.Print(DerivedFields.Expanded(field.Term!))};");
        }

        foreach (var elements in kernel.Fields.All.Where(f => f.Matrix is not null).GroupBy(f => f.Matrix!))
        {
            Write(elements.Key, elements, statements);
        }

        statements.Add(kernel.Constants.Select(constant => $"{constant.Field} = {constant.Expression};"));

        statements.Close();
        lines.Add(statements.ToString().TrimEnd('\n').Split('\n'));
        kernel.Helpers.UnionWith(_printer.Helpers);
    }

    private void Write(PropagatorMatrix matrix, IEnumerable<DerivedField> elements, CodeLines statements)
    {
        statements.Add($"var {matrix.Local} = MatrixExponential.Of({_printer.Print(matrix.Time)}, new T[,]");
        statements.Add("{");
        for (var row = 0; row < matrix.Rates.GetLength(0); row++)
        {
            var cells = Enumerable.Range(0, matrix.Rates.GetLength(1)).Select(column => _printer.Print(DerivedFields.Expanded(matrix.Rates[row, column])));
            statements.Inner($"{{ {string.Join(", ", cells)} }},");
        }

        statements.Add("});");
        foreach (var element in elements)
        {
            statements.Add(FormattableString.Invariant($"{element.Field} = {matrix.Local}[{element.Row}, {element.Column}];"));
        }
    }
}
