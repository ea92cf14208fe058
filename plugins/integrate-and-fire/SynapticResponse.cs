namespace NeuroForge.IntegrateAndFire;

/// <summary>Effect of a synaptic current that decays with <c>tau_syn</c> within one step: on itself and, through the membrane, on the potential.</summary>
/// <remarks>
/// Rotter and Diesmann (1999), doi:10.1007/s004220050570, give these propagators as quotients of (1/tau_syn - 1/tau_m), which fail if the two constants are
/// equal. Here they are integrals over the step that are accurate to a few units in the last place for all constants; see README.md.
/// </remarks>
internal readonly struct SynapticResponse<T>
    where T : struct, IVector<T>
{
    /// <summary>Terms of the series; for a separation up to 1 the next is below 1e-17.</summary>
    private const int Terms = 18;

    internal SynapticResponse(double step, T tauSyn, T tauM, T cM)
    {
        var difference = step * (tauM - tauSyn) / (tauM * tauSyn);
        var separation = T.Abs(difference);
        var mean = Mean(separation);
        var moment = Moment(separation, mean);
        var scale = step / cM * T.Exp(-step / T.Max(tauM, tauSyn));
        Decay = T.Exp(-step / tauSyn);
        FromCurrent = scale * mean;
        FromSlope = scale * step * T.Select(difference < 0.0, mean - moment, moment);
    }

    /// <summary>Fraction of the current that is left after a step: P11 = P22.</summary>
    internal T Decay { get; }

    /// <summary>mV at the end of the step for each pA at its beginning: P32.</summary>
    internal T FromCurrent { get; }

    /// <summary>mV at the end of the step for each pA/ms of an alpha-shaped current at its beginning: P31.</summary>
    internal T FromSlope { get; }

    /// <summary>The integral of e^(-d u) over u from 0 to 1.</summary>
    private static T Mean(T d) => T.Select(d > 0.0, -T.Expm1(-d) / d, 1.0);

    /// <summary>
    /// The integral of u e^(-d u) over u from 0 to 1: for d below 1 as e^(-d) (1/2! + d/3! + d^2/4! + ...), above in closed form, where nothing cancels.
    /// </summary>
    private static T Moment(T d, T mean)
    {
        var decay = T.Exp(-d);
        T series = 1.0;
        for (var n = Terms; n > 2; n--)
        {
            series = T.Fma(series, d / n, 1.0);
        }

        return T.Select(d < 1.0, 0.5 * decay * series, (mean - decay) / d);
    }
}
