namespace NeuroForge.Stimuli;

/// <summary>A fluctuating current: the process of Ornstein and Uhlenbeck, an independent one for each neuron.</summary>
[Equations("tau dI/dt = mean - I + sigma sqrt(2 tau) xi(t), with xi a white noise of each neuron; I begins in its stationary state")]
[Stimulus(
    "ornstein_uhlenbeck_current",
    Gives = SignalKinds.Continuous,
    Doc = "A current that fluctuates around a mean, normally distributed, with an exponentially decaying correlation; independent for each neuron.",
    Reference = "doi:10.1103/PhysRev.36.823")]
public sealed class OrnsteinUhlenbeckCurrent : IStimulus, IStatefulStimulus, IBoundAmounts, ICheckEffect
{
    private OrnsteinUhlenbeckProcess _process = new(1, 1);

    [Parameter("pA", 0, Doc = "Mean of the current.")]
    public double Mean { get; set; }

    [Parameter("pA", Min = 0, Doc = "Standard deviation of the current.")]
    public double Sigma { get; set; }

    [Parameter("ms", Above = 0, Doc = "Correlation time.")]
    public double Tau { get; set; }

    /// <inheritdoc/>
    public int States => OrnsteinUhlenbeckProcess.States;

    /// <inheritdoc/>
    public double GreatestAmount => Mean + ((Mean < 0 ? -1 : 1) * OrnsteinUhlenbeckProcess.Greatest * Sigma);

    /// <inheritdoc/>
    public void Begin(double step) => _process = new(step, Tau);

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (Mean == 0 && Sigma == 0)
        {
            throw new ParameterException("sigma", "mean and standard deviation are 0, so there is never a current");
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice) => _process.Play(slice, Mean, Sigma, double.NegativeInfinity);
}
