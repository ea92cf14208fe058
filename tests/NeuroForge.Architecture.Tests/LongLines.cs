using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeuroForge.Architecture.Tests;

/// <summary>Finds lines of code that are too long to read. Text with line breaks of its own, such as a style sheet, is not code.</summary>
internal static class LongLines
{
    /// <summary>The numbers of a file's lines that go on beyond a column, but for lines that are within a string there.</summary>
    /// <param name="path">The file; in tests any string may be long, elsewhere only one of several lines.</param>
    /// <param name="columns">How many columns a line may have.</param>
    public static IEnumerable<int> Of(string path, int columns)
    {
        var text = Repository.Read(path);
        if (text.Split('\n').All(line => line.TrimEnd('\r').Length <= columns))
        {
            return [];
        }

        var tree = CSharpSyntaxTree.ParseText(text);
        var strings = tree.GetRoot().DescendantNodes()
            .Where(node => node is InterpolatedStringExpressionSyntax || node.RawKind == (int)SyntaxKind.StringLiteralExpression)
            .Where(node => path.StartsWith("tests/", StringComparison.Ordinal) || node.ToString().Contains('\n', StringComparison.Ordinal))
            .Select(node => node.Span)
            .ToList();
        return tree.GetText().Lines
            .Where(line => line.Span.Length > columns && !strings.Exists(span => span.Contains(line.Start + columns)))
            .Select(line => line.LineNumber + 1);
    }
}
