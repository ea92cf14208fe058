namespace NeuroForge.Engine.Plan;

/// <summary>Thrown if a plan cannot be built because its values are inconsistent.</summary>
public sealed class PlanException : Exception
{
    /// <summary>Creates the exception for a part of a plan.</summary>
    /// <param name="path">The path in the description: <c>projections.excitatory.connect.indegree</c>.</param>
    /// <param name="message">A message that says what is wrong, what was expected and what to do.</param>
    /// <param name="cause">The exception of a mechanism, if there is one.</param>
    public PlanException(string path, string message, Exception? cause = null)
        : base(message, cause) => Path = path;

    /// <summary>The path in the description.</summary>
    public string Path { get; }
}
