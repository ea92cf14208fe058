namespace NeuroForge.Mechanisms.Tests.Carlson2013.Driving;

/// <summary>The neuron as its published equations say, in plain numbers: one conductance per receptor, in the order AMPA, NMDA, GABA A, GABA B.</summary>
internal sealed class OriginalNeuron
{
    private static readonly double[] Taus = [5, 150, 6, 150];
    private static readonly double[] Reversals = [0, 0, -70, -90];

    /// <summary>Whether it is the one of the experiment on receptive fields.</summary>
    public required bool Gaba { get; init; }

    public double V { get; set; } = -65;

    public double U { get; set; } = -13;

    public double[] G { get; } = new double[4];

    public int Refractory { get; set; }

    /// <summary>Moves one step.</summary>
    /// <param name="arrivals">What arrives at each receptor.</param>
    /// <param name="step">The step in ms.</param>
    /// <returns>Whether the neuron spiked.</returns>
    public bool Step(double[] arrivals, double step)
    {
        for (var receptor = 0; receptor < arrivals.Length; receptor++)
        {
            G[receptor] += arrivals[receptor];
        }

        var spiked = Refractory == 0 && Move(Current(), step);
        Refractory = Math.Max(0, Refractory - 1);
        for (var receptor = 0; receptor < arrivals.Length; receptor++)
        {
            G[receptor] += (1 - Math.Exp(-step / Taus[receptor])) * -G[receptor];
        }

        if (spiked) Reset(step);
        return spiked;
    }

    private double Current()
    {
        var distance = Math.Pow((V + 80) / 60, 2);
        return G.Select((g, receptor) => g * (receptor == 1 ? distance / (1 + distance) : 1) * (Reversals[receptor] - V)).Sum();
    }

    private bool Move(double current, double step)
    {
        var middleV = V + (step / 2 * SlopeOfV(V, U, current));
        var middleU = U + (step / 2 * SlopeOfU(V, U));
        V += step * SlopeOfV(middleV, middleU, current);
        U += step * SlopeOfU(middleV, middleU);
        V = Gaba ? Math.Max(V, -90) : V;
        return V >= 30;
    }

    private void Reset(double step)
    {
        V = -65;
        U += 8;
        if (!Gaba) return;
        Refractory = (int)Math.Round(1 / step);
        Array.Clear(G);
    }

    private static double SlopeOfV(double v, double u, double current) => (0.04 * v * v) + (5 * v) + 140 - u + current;

    private static double SlopeOfU(double v, double u) => 0.02 * ((0.2 * v) - u);
}
