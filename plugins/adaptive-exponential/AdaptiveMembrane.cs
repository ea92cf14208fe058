using System.Runtime.CompilerServices;

namespace NeuroForge.AdaptiveExponential;

/// <summary>
/// The membrane of the adaptive exponential integrate-and-fire neuron, C dV/dt = g_L (E_L - V) + g_L Delta_T e^((V - V_th) / Delta_T) - w + I and
/// tau_w dw/dt = a (V - E_L) - w, moved by one step of the classical Runge-Kutta method in <see cref="SpikeDistance{T}"/> and w.
/// </summary>
internal readonly struct AdaptiveMembrane<T>
    where T : struct, IVector<T>
{
    internal required T Leak { get; init; }

    internal required T Rest { get; init; }

    internal required T Threshold { get; init; }

    internal required T Width { get; init; }

    internal required T Peak { get; init; }

    internal required T Reset { get; init; }

    /// <summary>g_L e^((V_reset - V_th) / Delta_T) Delta_T: the exponential current at the reset.</summary>
    internal required T ResetCurrent { get; init; }

    /// <summary>The distance at which it spikes.</summary>
    internal required T Spike { get; init; }

    internal required T Coupling { get; init; }

    internal required T Jump { get; init; }

    /// <summary>The length of a step over the capacitance.</summary>
    internal required T PerCapacitance { get; init; }

    /// <summary>The length of a step over tau_w.</summary>
    internal required T PerAdaptation { get; init; }

    /// <summary>Currents in pA that stay through the step.</summary>
    internal required T Steady { get; init; }

    /// <summary>True for neurons that are not refractory.</summary>
    internal required Mask<T> Active { get; init; }

    /// <summary>Computes potential and adaptation at the end of a step, and the neurons that spiked.</summary>
    /// <param name="v">The potential at the beginning.</param>
    /// <param name="w">The adaptation current at the beginning.</param>
    /// <param name="input">The synaptic input at the beginning; at the end when it returns.</param>
    /// <param name="stays">True if a spike is followed by a refractory time, in which the potential stays at its reset value.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal (T V, T W, Mask<T> Spiked) Move<TInput>(T v, T w, ref TInput input, Mask<T> stays)
        where TInput : struct, ISynapticInput<TInput, T>
    {
        var (middle, last) = (input.Middle(), input.End());
        var begin = SpikeDistance<T>.Of(v, Threshold, Width);
        var (y, slopeAtBegin) = (begin, begin);
        var (endY, endW, stageW) = (begin, w, w);
        for (var stage = 0; stage < 4; stage++)
        {
            var (dy, dw) = Slope(y, stageW, input.Conductance, input.Current);
            slopeAtBegin = stage == 0 ? dy : slopeAtBegin;
            T share = stage is 1 or 2 ? 1.0 / 3.0 : 1.0 / 6.0;
            (endY, endW) = (T.Fma(share, dy, endY), T.Fma(share, dw, endW));
            T ahead = stage == 2 ? 1.0 : 0.5;
            (y, stageW) = (T.Fma(ahead, dy, begin), T.Fma(ahead, dw, w));
            input = stage == 0 ? middle : stage == 2 ? last : input;
        }

        var spiked = Active & (endY <= Spike);
        var moved = T.Select(Active, SpikeDistance<T>.Potential(endY, Threshold, Width), v);
        if (!spiked.Any)
        {
            return (moved, endW, spiked);
        }

        var (resetV, resetW) = Restart(begin, slopeAtBegin, endY, (v, w), (input.Conductance, input.Current), stays);
        return (T.Select(spiked, resetV, moved), T.Select(spiked, resetW, endW), spiked);
    }

    /// <summary>By how much distance and adaptation would change in a step at the pace of this moment.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private (T Y, T W) Slope(T y, T w, T conductance, T current)
    {
        var distance = T.Max(y, Spike);
        var exponential = T.Exp(-distance);
        var linear = 1.0 - exponential;
        var v = SpikeDistance<T>.Potential(distance, linear, Threshold, Width);
        var dy = -PerCapacitance * T.Fma(linear / Width, Currents(v, w, conductance, current), Leak * exponential);
        return (T.Select(Active, dy, 0.0), PerAdaptation * T.Fma(Coupling, v - Rest, -w));
    }

    /// <summary>All currents but the exponential one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Currents(T v, T w, T conductance, T current) => T.Fma(-(Leak + conductance), v, T.Fma(Leak, Rest, Steady + current)) - w;

    /// <summary>
    /// Potential and adaptation at the end of a step with a spike: the spike is where the parabola through the step passes the peak, the adaptation follows
    /// the logarithm along which the potential gets there, and what is left of the step begins at the reset.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private (T V, T W) Restart(T begin, T slope, T end, (T V, T W) at, (T Conductance, T Current) input, Mask<T> stays)
    {
        // One step of Newton's method from where the straight line passes.
        var bend = end - begin - slope;
        var line = (begin - Spike) / (begin - end);
        var pace = T.Fma(2.0 * bend, line, slope);
        var time = T.Select(pace < 0.0, line - ((T.Fma(T.Fma(bend, line, slope), line, begin) - Spike) / pace), line);
        time = T.Min(T.Max(time, 0.0), 1.0);

        // The mean of V_th - Delta_T ln y over y from the beginning to the spike.
        var mean = (((begin * at.V) - (Spike * Peak)) / (begin - Spike)) + Width;
        mean = T.Min(T.Max(mean, at.V), Peak);
        var adapted = T.Fma(time * PerAdaptation, T.Fma(Coupling, mean - Rest, -at.W), at.W) + Jump;

        var left = 1.0 - time;
        var dv = T.Select(stays, 0.0, left * PerCapacitance * (Currents(Reset, adapted, input.Conductance, input.Current) + ResetCurrent));
        var dw = left * PerAdaptation * T.Fma(Coupling, Reset - Rest, -adapted);
        return (Reset + dv, adapted + dw);
    }
}
