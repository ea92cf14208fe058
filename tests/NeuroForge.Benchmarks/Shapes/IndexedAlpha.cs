using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Benchmarks;

/// <summary>iaf_psc_alpha in the other shape; the numbers are the places of the plugin's fields.</summary>
internal readonly struct IndexedAlpha : IIndexedNeuron
{
    private const int VTh = 7, VReset = 8;
    private const int P33 = 9, P30 = 10, Rest = 11, P11Ex = 12, P21Ex = 13, P31Ex = 14, P32Ex = 15;
    private const int P11In = 16, P21In = 17, P31In = 18, P32In = 19, RefractorySteps = 20;
    private const int VM = 0, ISynEx = 1, ISynIn = 2, DriveEx = 3, DriveIn = 4, IStim = 5, Refractory = 6;
    private const int Ex = 0, In = 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step<T>(in IndexedColumns<T> c)
        where T : struct, IVector<T>
    {
        var drive = T.Fma(
            c.Constant(P32Ex), c.State(ISynEx), T.Fma(c.Constant(P31Ex), c.State(DriveEx), T.Fma(c.Constant(P30), c.State(IStim), c.Constant(Rest))));
        drive = T.Fma(c.Constant(P32In), c.State(ISynIn), T.Fma(c.Constant(P31In), c.State(DriveIn), drive));
        var v = T.Fma(c.Constant(P33), c.State(VM), drive);
        var active = c.State(Refractory) <= 0.0;
        var spiked = active & (v >= c.Constant(VTh));
        c.State(VM) = T.Select(spiked, c.Constant(VReset), T.Select(active, v, c.State(VM)));
        c.State(Refractory) = T.Select(spiked, c.Constant(RefractorySteps), T.Max(c.State(Refractory) - 1.0, 0.0));

        c.State(ISynEx) = T.Fma(c.Constant(P11Ex), c.State(ISynEx), c.Constant(P21Ex) * c.State(DriveEx));
        c.State(ISynIn) = T.Fma(c.Constant(P11In), c.State(ISynIn), c.Constant(P21In) * c.State(DriveIn));
        c.State(DriveEx) = T.Fma(c.Constant(P11Ex), c.State(DriveEx), c.Input(Ex));
        c.State(DriveIn) = T.Fma(c.Constant(P11In), c.State(DriveIn), c.Input(In));
        c.State(IStim) = 0.0; // no current input is driven here
        return spiked;
    }
}
