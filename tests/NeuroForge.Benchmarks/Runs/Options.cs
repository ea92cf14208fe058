using System.Globalization;

namespace NeuroForge.Benchmarks;

/// <summary>The options of a whole run: pairs of a name and a number.</summary>
internal sealed class Options(string[] arguments)
{
    /// <summary>The number of an option, or what stands for it where it is left out.</summary>
    internal double Number(string name, double otherwise)
    {
        var place = Array.IndexOf(arguments, name);
        return place < 0 ? otherwise : double.Parse(arguments[place + 1], CultureInfo.InvariantCulture);
    }
}
