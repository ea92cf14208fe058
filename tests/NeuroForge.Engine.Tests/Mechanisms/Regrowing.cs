using NeuroForge.Mechanisms;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Gives a weight to synapses, which it states must not be below another.</summary>
[RewiringStrategy("regrowing", WeightUnit = "pA")]
public sealed class Regrowing : IRewiringStrategy, ICheckParameters
{
    [Parameter("pA", 1.0, MinParameter = nameof(Least), IsWeight = true)]
    public double Given { get; set; } = 1;

    [Parameter("pA", 0.5)]
    public double Least { get; set; } = 0.5;

    [Parameter("ms", 1.0, Above = 0, WholeSteps = true)]
    public double Pause { get; set; } = 1;

    [Parameter("ms", WholeSteps = true)]
    public double[] Times { get; set; } = [];

    [Parameter("1", 1.0)]
    public int Odd { get; set; } = 1;

    public void CheckParameters(double step)
    {
        if (Odd % 2 == 0)
        {
            throw new ParameterException("odd", "it must be odd");
        }
    }

    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
    }
}
