namespace NeuroForge.Benchmarks;

/// <summary>iaf_psc_alpha as an object.</summary>
internal sealed class AlphaObject : INeuronObject
{
    internal required double Threshold { get; init; }

    internal required double Reset { get; init; }

    internal required double P33 { get; init; }

    internal required double Rest { get; init; }

    internal required double P11 { get; init; }

    internal required double P21 { get; init; }

    internal required double P31 { get; init; }

    internal required double P32 { get; init; }

    internal required double RefractorySteps { get; init; }

    internal required double V { get; set; }

    private double _currentEx;
    private double _currentIn;
    private double _driveEx;
    private double _driveIn;
    private double _refractory;

    public bool Step(double excitation, double inhibition)
    {
        var drive = Math.FusedMultiplyAdd(P32, _currentEx, Math.FusedMultiplyAdd(P31, _driveEx, Rest));
        drive = Math.FusedMultiplyAdd(P32, _currentIn, Math.FusedMultiplyAdd(P31, _driveIn, drive));
        var v = Math.FusedMultiplyAdd(P33, V, drive);
        var active = _refractory <= 0;
        var spiked = active && v >= Threshold;
        V = spiked ? Reset : active ? v : V;
        _refractory = spiked ? RefractorySteps : Math.Max(_refractory - 1, 0);
        _currentEx = Math.FusedMultiplyAdd(P11, _currentEx, P21 * _driveEx);
        _currentIn = Math.FusedMultiplyAdd(P11, _currentIn, P21 * _driveIn);
        _driveEx = Math.FusedMultiplyAdd(P11, _driveEx, excitation);
        _driveIn = Math.FusedMultiplyAdd(P11, _driveIn, inhibition);
        return spiked;
    }
}
