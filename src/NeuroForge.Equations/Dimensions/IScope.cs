using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Dimensions;

/// <summary>The names that a statement may use.</summary>
internal interface IScope
{
    /// <summary>The names, for messages.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The value of a name; null if it is not known here.</summary>
    /// <param name="name">The name.</param>
    /// <param name="source">The statement that uses it.</param>
    /// <param name="offset">The place of the name in the statement.</param>
    /// <exception cref="MistakeException">The name is known but not possible here.</exception>
    Valued? Find(string name, SourceText source, int offset);

    /// <summary>The value that a trace of spikes had before the spikes of this step; null if there is no such trace.</summary>
    /// <param name="name">The name of the trace.</param>
    /// <param name="source">The statement that uses it.</param>
    /// <param name="offset">The place of the name in the statement.</param>
    Valued? Before(string name, SourceText source, int offset);

    /// <summary>White noise that is independent of all other; null if it is not possible here.</summary>
    Valued? Noise();
}
