using System.Text.Json.Nodes;
using NeuroForge.Engine.Changes;

namespace NeuroForge.Studio.Running;

/// <summary>A change of the network that was made while it was shown.</summary>
/// <param name="Step">The step at whose beginning it acts.</param>
internal abstract record Deed(long Step)
{
    /// <summary>The change in a few words.</summary>
    internal abstract string Words { get; }

    /// <summary>Adds it to a change of a simulation.</summary>
    internal abstract void Describe(NetworkChange change);

    /// <summary>It as an entry of <c>do</c> of a phase, without its time.</summary>
    /// <param name="group">Adds a group of neurons of a population to the description, and gives its name.</param>
    internal abstract JsonObject Write(Func<string, IReadOnlyList<int>, string> group);
}
