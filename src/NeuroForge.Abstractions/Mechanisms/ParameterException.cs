namespace NeuroForge.Mechanisms;

/// <summary>
/// Thrown by a mechanism whose parameters do not fit each other, although each is within its bounds. The host reports it as an error at the place of that
/// parameter in the description.
/// </summary>
public sealed class ParameterException : Exception
{
    /// <summary>Creates the exception for a parameter.</summary>
    /// <param name="parameter">The parameter's name as written in descriptions.</param>
    /// <param name="message">A message that says what is wrong, what was expected and what to do.</param>
    public ParameterException(string parameter, string message)
        : base(message) => Parameter = parameter;

    /// <summary>The parameter's name as written in descriptions.</summary>
    public string Parameter { get; }
}
