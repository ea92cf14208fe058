namespace NeuroForge.Hosting.Sweeps;

/// <summary>A named parameter of a description and the values that it takes in a sweep.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Values">Its values, each as it would be written in the description: <c>0.05</c>, <c>10 ms</c>.</param>
public sealed record SweptParameter(string Name, IReadOnlyList<string> Values)
{
    /// <summary>
    /// Reads a name and its values: a list such as <c>tau=10ms,20ms</c>, a range that includes both ends such as <c>eps_e=0.03..0.07:5</c>, which is five
    /// values, or several of either. JSON in quotes, brackets or braces is one value.
    /// </summary>
    /// <exception cref="FormatException">The text has another format.</exception>
    public static SweptParameter Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new(text[..equals], SweptValues.Parse(text[(equals + 1)..]))
            : throw new FormatException($"write a parameter as name=values, such as eps_e=0.03..0.07:5, but got \"{text}\"");
    }
}
