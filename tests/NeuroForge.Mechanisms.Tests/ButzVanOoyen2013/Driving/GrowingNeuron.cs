namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;

/// <summary>A neuron of which only calcium and one kind of synaptic element are modelled; its spikes are given.</summary>
internal sealed class GrowingNeuron(Func<double, double> rate, ElementGrowth growth, double tau, double beta, double elements)
{
    private double _time;

    public double Calcium { get; private set; }

    public double PeakCalcium { get; private set; }

    public double Elements { get; set; } = elements;

    public void GrowTo(double time)
    {
        Elements = Math.Max(0, Elements + growth(rate, Calcium, tau, time - _time));
        Calcium *= Math.Exp((_time - time) / tau);
        _time = time;
    }

    public void Spike(double time)
    {
        GrowTo(time);
        Calcium += beta;
        PeakCalcium = Math.Max(PeakCalcium, Calcium);
    }
}
