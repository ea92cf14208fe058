using System.Runtime.Intrinsics;

namespace NeuroForge.Engine.Synapses.Actions;

/// <summary>
/// The inputs of some consecutive groups of eight targets, in sums that all stay in registers. Four terms at a time go to four different sums, so that none
/// waits for the one before, and the four are added at the end: the order of sums is the same for any number of groups.
/// </summary>
internal unsafe interface ISums
{
    /// <summary>Number of groups.</summary>
    static abstract int Groups { get; }

    /// <summary>Adds the signals of four sources.</summary>
    /// <param name="weights">Weights of the first.</param>
    /// <param name="stride">Distance from one source's weights to the next's.</param>
    /// <param name="first">The signal of the first.</param>
    /// <param name="second">The signal of the second.</param>
    /// <param name="third">The signal of the third.</param>
    /// <param name="fourth">The signal of the fourth.</param>
    void Add(double* weights, long stride, Vector512<double> first, Vector512<double> second, Vector512<double> third, Vector512<double> fourth);

    /// <summary>Adds the signal of one of the last, fewer than four, sources.</summary>
    /// <param name="weights">Its weights.</param>
    /// <param name="signal">Its signal.</param>
    void Add(double* weights, Vector512<double> signal);

    /// <summary>Adds the result to the inputs of a receptor.</summary>
    /// <param name="inputs">Those of the first target.</param>
    /// <param name="stride">Distance from one group's inputs to the next's.</param>
    void AddTo(double* inputs, long stride);
}
