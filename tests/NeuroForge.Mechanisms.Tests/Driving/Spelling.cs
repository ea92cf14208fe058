using NeuroForge.Declarations;

namespace NeuroForge.Mechanisms.Tests.Driving;

/// <summary>A mechanism's declaration in a line: the names that descriptions use.</summary>
internal static class Spelling
{
    /// <summary>Holds a declaration against its names, and sees to it that everything in it is documented.</summary>
    public static void AssertKept(Type type, string expected)
    {
        var mechanism = Mechanism.Declare(type, PluginIdentity.None);
        Assert.Equal(expected, Of(mechanism));
        AssertDocumented(mechanism);
    }

    /// <summary>Sees to it that everything in a declaration is documented.</summary>
    public static void AssertDocumented(Mechanism mechanism)
    {
        Assert.NotEmpty(mechanism.Doc);
        Assert.All(mechanism.Parameters, parameter => Assert.NotEmpty(parameter.Doc));
        Assert.All(mechanism.States, state => Assert.NotEmpty(state.Doc));
        Assert.All(mechanism.Inputs, input => Assert.NotEmpty(input.Doc));
    }

    private static string Of(Mechanism mechanism)
    {
        var text = mechanism.Id;
        text += mechanism.Parameters.Count > 0 ? $"({string.Join(", ", mechanism.Parameters.Select(p => p.Name))})" : "";
        text += mechanism.States.Count > 0 ? $": {string.Join(", ", mechanism.States.Select(s => s.Name))}" : "";
        return text + (mechanism.Inputs.Count > 0 ? $"; {string.Join(", ", mechanism.Inputs.Select(i => $"{i.Name} in {i.Unit}"))}" : "");
    }
}
