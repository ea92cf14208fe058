using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Parts;

/// <summary>
/// Finds the forms of sections that a description does not choose, each with the parameter that would choose it, so that they can be read as if they were
/// chosen.
/// </summary>
internal static class UnchosenForms
{
    /// <summary>The forms, in the order of the text; those that one parameter chooses together are one.</summary>
    /// <param name="root">The description, before sections are replaced by chosen forms.</param>
    /// <param name="overrides">The values that a caller sets.</param>
    internal static IReadOnlyList<UnchosenForm> Of(Node root, IReadOnlyDictionary<string, string> overrides)
    {
        var forms = new List<UnchosenForm>();
        foreach (var key in NetworkReader.Chosen)
        {
            if (root.Member(key)?.Value is not { } section || section.Member(ChosenPart.Choose)?.Value is not { Kind: NodeKind.Word } choice)
            {
                continue;
            }

            var parameter = choice.Text.StartsWith('$') ? choice.Text[1..] : null;
            var chosen = parameter is null ? choice.Text
                : overrides.TryGetValue(parameter, out var value) ? value.Trim('"')
                : root.Member("parameters")?.Value.Member(parameter)?.Value.Text;
            forms.AddRange(section.Members
                .Where(member => member.Name != ChosenPart.Choose && member.Name != chosen)
                .Select(member => new UnchosenForm(key, member.Name, parameter)));
        }

        return [.. forms.DistinctBy(form => (form.Name, form.Parameter ?? form.Section))];
    }
}
