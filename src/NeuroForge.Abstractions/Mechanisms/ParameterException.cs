namespace NeuroForge.Mechanisms;

/// <summary>
/// Thrown by a mechanism whose parameters, each within its bounds, do not go together.
/// The host turns it into an error at that parameter's place in the description.
/// </summary>
public sealed class ParameterException : Exception
{
    /// <summary>Refuses a parameter.</summary>
    /// <param name="parameter">Its name as descriptions spell it.</param>
    /// <param name="message">What is wrong, what was expected, what to do.</param>
    public ParameterException(string parameter, string message)
        : base(message) => Parameter = parameter;

    /// <summary>The parameter's name as descriptions spell it.</summary>
    public string Parameter { get; }
}
