using NeuroForge.Declarations;

namespace NeuroForge.Reporting.Methods;

/// <summary>A mechanism with every parameter: symbol, value, unit, meaning. If its users give different values, each has a column.</summary>
internal static class ParameterTable
{
    /// <summary>The table.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="users">The users of the mechanism, with the values that each gives.</param>
    internal static MethodsTable Of(string title, Mechanism mechanism, IReadOnlyList<(string Name, Func<ParameterDeclaration, string> ValueOf)> users)
    {
        var alike = users.Skip(1).All(u => mechanism.Parameters.All(p => u.ValueOf(p) == users[0].ValueOf(p)));
        (string Name, Func<ParameterDeclaration, string> ValueOf)[] columns = alike ? [("Value", users[0].ValueOf)] : [.. users];
        return new(
            title,
            mechanism.Parameters.Count == 0 ? [] : ["Symbol", .. columns.Select(c => c.Name), "Unit", "Meaning"],
            [.. mechanism.Parameters.Select(p => (string[])[p.Name, .. columns.Select(c => c.ValueOf(p)), Values.Of(p.Unit), p.Doc])])
        {
            Intro = Intro(mechanism, users.Select(u => u.Name)),
        };
    }

    private static string Intro(Mechanism mechanism, IEnumerable<string> users)
    {
        string[] sentences =
        [
            mechanism.Doc,
            mechanism.LearningInWords() is { } learning ? "Learning: " + learning : "",
            States(mechanism),
            $"Used by {string.Join(", ", users)}.",
            mechanism.Reference
        ];
        return string.Join(' ', sentences.Where(s => s.Length > 0).Select(s => s.EndsWith('.') ? s : s + "."));
    }

    private static string States(Mechanism mechanism) => mechanism.States.Count == 0 ? ""
        : "States: " + string.Join(", ", mechanism.States.Select(s => s.Unit.IsPure ? s.Name : $"{s.Name} ({Values.Of(s.Unit)})"));
}
