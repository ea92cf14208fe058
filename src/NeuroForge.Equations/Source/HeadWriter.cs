namespace NeuroForge.Equations.Source;

/// <summary>Writes the beginning of a source: namespaces, documentation, attributes and the type.</summary>
/// <param name="kernel">The kernel.</param>
/// <param name="lines">Receives the lines.</param>
internal sealed class HeadWriter(Kernel kernel, CodeLines lines)
{
    /// <summary>Writes it, up to the opening brace of the type.</summary>
    /// <param name="spaces">The namespaces of the contracts that the source uses.</param>
    /// <param name="attribute">The attribute that declares the mechanism.</param>
    /// <param name="properties">Further properties of the attribute, such as <c>Order = 4</c>; empty for none.</param>
    /// <param name="interfaces">The contracts.</param>
    internal void Write(IEnumerable<string> spaces, string attribute, string properties, IEnumerable<string> interfaces)
    {
        var source = kernel.Model.Source;
        lines.Add("using System.Runtime.CompilerServices;");
        lines.Add(spaces.Select(space => $"using NeuroForge.{space};"));
        lines.Add();
        lines.Add($"namespace {kernel.Names.Type}Plugin;");
        lines.Add();
        lines.Add($"/// <summary>{Literals.Comment(source.Sentence)}</summary>");
        if (kernel.Integration.Length > 0)
        {
            lines.Add($"/// <remarks>Integration: {Literals.Comment(kernel.Integration)}.</remarks>");
        }

        List<string> arguments =
        [
            Literals.Quoted(source.Name.Text),
            .. properties.Length > 0 ? [properties] : (string[])[],
            $"Doc = {Literals.Quoted(source.Sentence)}",
            .. source.Reference.Length > 0 ? [$"Reference = {Literals.Quoted(source.Reference)}"] : (string[])[],
        ];
        Write(attribute, arguments);
        Write("Equations", [.. source.Lines.Select(Literals.Quoted)]);
        lines.Add($"public struct {kernel.Names.Type}<T> : {string.Join(", ", interfaces)}");
        lines.Inner("where T : struct, IVector<T>");
        lines.Open();
    }

    private void Write(string attribute, List<string> arguments)
    {
        lines.Add($"[{attribute}(");
        lines.Inner([.. arguments[..^1].Select(argument => argument + ","), arguments[^1] + ")]"]);
    }
}
