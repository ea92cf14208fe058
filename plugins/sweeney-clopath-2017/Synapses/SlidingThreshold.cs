using System.Runtime.CompilerServices;

namespace NeuroForge.SweeneyClopath2017;

/// <summary>The parts that the rules share: the forms of the change, and its application to a weight.</summary>
/// <remarks>All forms are the Hebbian product of a pre- and a post-synaptic activity, times the distance of an activity from the threshold.</remarks>
internal static class SlidingThreshold
{
    /// <summary>
    /// The change with a diffusing messenger. The messenger replaces the post-synaptic rate y inside the bracket, x y (s - theta), outside of it, x s (y -
    /// theta), or in both places, x s (s - theta); the three are summed with their factors.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Diffusive<T>(T post, T messenger, T threshold, T inner, T outer, T both)
        where T : struct, IVector<T>
    {
        var (messengerAbove, postAbove) = (messenger - threshold, post - threshold);
        return T.Fma(inner * post, messengerAbove, messenger * T.Fma(outer, postAbove, both * messengerAbove));
    }

    /// <summary>The next weight, computed in the order of the original: change, lower bound, upper bound, decay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Next<T>(T weight, T change, T least, T greatest, T kept)
        where T : struct, IVector<T> =>
        kept * T.Min(T.Max(weight + change, least), greatest);
}
