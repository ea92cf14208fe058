using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeuroForge.Analyzers.CodeFixes;

/// <summary>Orders the fields of a kernel by their sections; fields of one section keep their order.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FieldOrderFix() : NodeFix("NFA003", "Order the fields by their sections")
{
    private protected override (SyntaxNode Old, SyntaxNode Corrected)? Correct(SyntaxNode found, Diagnostic diagnostic)
    {
        if (found.FirstAncestorOrSelf<StructDeclarationSyntax>() is not { } kernel)
        {
            return null;
        }

        var sections = diagnostic.Properties;
        var places = kernel.Members.Select((member, index) => (Member: member, Index: index)).Where(place => Section(place.Member) is not null).ToList();
        var sorted = places.OrderBy(place => Section(place.Member)).Select(place => place.Member).ToList();
        var members = kernel.Members;
        for (var i = 0; i < places.Count; i++)
        {
            members = members.Replace(members[places[i].Index], sorted[i].WithTriviaFrom(places[i].Member));
        }

        return (kernel, kernel.WithMembers(members));

        int? Section(MemberDeclarationSyntax member) => NameOf(member) is { } name && sections.TryGetValue(name, out var section)
            ? int.Parse(section!, CultureInfo.InvariantCulture)
            : null;
    }

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        _ => null,
    };
}
