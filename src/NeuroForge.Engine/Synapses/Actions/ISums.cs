using System.Runtime.Intrinsics;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// What some groups of eight targets side by side hear, in sums that all stay in registers. Of every four terms each goes to a sum of its own, so
/// that none waits for the one before, and the four are added up last: sums run in one order, however many groups are taken together.
/// </summary>
internal unsafe interface ISums
{
    /// <summary>How many groups there are.</summary>
    static abstract int Groups { get; }

    /// <summary>Adds what comes from four sources.</summary>
    /// <param name="weights">Weights of the first.</param>
    /// <param name="stride">Numbers from one source's weights to the next's.</param>
    /// <param name="first">What the first sends.</param>
    /// <param name="second">What the second sends.</param>
    /// <param name="third">What the third sends.</param>
    /// <param name="fourth">What the fourth sends.</param>
    void Add(double* weights, long stride, Vector512<double> first, Vector512<double> second, Vector512<double> third, Vector512<double> fourth);

    /// <summary>Adds what comes from one of the last, fewer than four, sources.</summary>
    /// <param name="weights">Its weights.</param>
    /// <param name="signal">What it sends.</param>
    void Add(double* weights, Vector512<double> signal);

    /// <summary>Adds the result to the inputs of a receptor.</summary>
    /// <param name="inputs">Those of the first target.</param>
    /// <param name="stride">Numbers from one group's inputs to the next's.</param>
    void AddTo(double* inputs, long stride);
}
