using NeuroForge.Mechanisms;
using NeuroForge.Space;

namespace NeuroForge.Declarations;

/// <summary>Converts a default, which an attribute can give only as a number, a switch or a word, to the type of its member.</summary>
internal static class DefaultValue
{
    /// <summary>The only kernel of distance that can be a default: 1 at every distance.</summary>
    private const string Uniform = "uniform";

    /// <summary>Converts a default.</summary>
    /// <param name="given">The default from the attribute; null if it gives none.</param>
    /// <param name="type">The type of a value of the parameter.</param>
    /// <param name="value">The default in that type; null if none is given or it does not fit.</param>
    /// <returns>True if the default fits the type.</returns>
    internal static bool TryFit(object? given, Type type, out object? value)
    {
        value = given switch
        {
            double when type == typeof(double) => given,
            double number when type == typeof(int) && number == (int)number => (int)number,
            double number when type == typeof(long) && number == (long)number => (long)number,
            bool when type == typeof(bool) => given,
            string when type == typeof(string) => given,
            Uniform when type == typeof(DistanceKernel) => DistanceKernel.Uniform,
            string word when type.IsEnum => SnakeCase.Member(type, word),
            _ => null,
        };
        return given is null || value is not null;
    }
}
