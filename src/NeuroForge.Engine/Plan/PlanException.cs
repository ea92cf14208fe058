namespace NeuroForge.Engine.Plan;

/// <summary>A plan cannot be built: what it asks for does not go together.</summary>
public sealed class PlanException : Exception
{
    /// <summary>Refuses a part of a plan.</summary>
    /// <param name="path">Where in the description: <c>projections.excitatory.connect.indegree</c>.</param>
    /// <param name="message">What is wrong, what was expected, what to do.</param>
    /// <param name="cause">What a mechanism threw, where one did.</param>
    public PlanException(string path, string message, Exception? cause = null)
        : base(message, cause) => Path = path;

    /// <summary>Where in the description.</summary>
    public string Path { get; }
}
