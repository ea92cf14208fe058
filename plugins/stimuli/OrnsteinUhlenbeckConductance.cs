namespace NeuroForge.Stimuli;

/// <summary>
/// A fluctuating conductance, as the sum of many synapses in vivo: the process of Ornstein and Uhlenbeck, an independent one for each neuron, and 0 while the
/// process is below 0. Two of them, onto the receptors <c>conductance_ex</c> and <c>conductance_in</c>, are the point conductances of Destexhe and others
/// (2001).
/// </summary>
[Equations("tau dx/dt = mean - x + sigma sqrt(2 tau) xi(t), with xi a white noise of each neuron; g = max(x, 0); x begins in its stationary state")]
[Stimulus(
    "ornstein_uhlenbeck_conductance",
    Gives = SignalKinds.Continuous,
    Doc = "A conductance that fluctuates around a mean, with an exponentially decaying correlation, and is not below 0; independent for each neuron.",
    Reference = "doi:10.1016/S0306-4522(01)00344-X")]
public sealed class OrnsteinUhlenbeckConductance : IStimulus, IStatefulStimulus, IBoundAmounts, ICheckEffect
{
    private OrnsteinUhlenbeckProcess _process = new(1, 1);

    [Parameter("nS", Min = 0, Doc = "Mean of the process; that of the conductance if it is several standard deviations.")]
    public double Mean { get; set; }

    [Parameter("nS", Min = 0, Doc = "Standard deviation of the process.")]
    public double Sigma { get; set; }

    [Parameter("ms", Above = 0, Doc = "Correlation time.")]
    public double Tau { get; set; }

    /// <inheritdoc/>
    public int States => OrnsteinUhlenbeckProcess.States;

    /// <inheritdoc/>
    public double GreatestAmount => Mean + (OrnsteinUhlenbeckProcess.Greatest * Sigma);

    /// <inheritdoc/>
    public void Begin(double step) => _process = new(step, Tau);

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (Mean == 0 && Sigma == 0)
        {
            throw new ParameterException("mean", "mean and standard deviation are 0, so there is never a conductance");
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice) => _process.Play(slice, Mean, Sigma, 0);
}
