namespace NeuroForge.Engine.Tests.Learning;

/// <summary>
/// The rules of these tests once more, for one synapse, as plainly as they can be said: every step looks back over all spikes. Neurons are
/// hands of a clock, so when they spike and where they stand is known beforehand.
/// </summary>
internal sealed record Replay(Replay.Hand Source, Replay.Hand Target, int Steps, double StepLength)
{
    private const double TauPre = 3;
    private const double TauPost = 0.7;

    private readonly int _window = (int)Math.Round(1.5 / StepLength);

    /// <summary>The weight after all steps of the rule that learns at spikes.</summary>
    public double Pairing(double weight)
    {
        for (var step = 0; step < Steps; step++)
        {
            if (Source.Spikes(step))
            {
                weight += (0.01 * Trace(Target, step - 1, step, TauPost)) - (0.002 * Trace(Source, step, step, TauPre));
            }

            if (Target.Spikes(step))
            {
                weight += (0.03 * Trace(Source, step, step, TauPre)) - (0.001 * Trace(Target, step, step, TauPost)) - 0.004;
            }
        }

        return weight;
    }

    /// <summary>The weight after all steps of the rule that learns in every step, too.</summary>
    public double AllSeen(double weight, Func<int, double> arriving)
    {
        for (var step = 0; step < Steps; step++)
        {
            var (pre, post) = (Trace(Source, step - 1, step, TauPre), Nearest(Target, step - 1, step));
            var order = Last(Target, step) >= Last(Source, step) ? 1e-3 : -2e-3;
            var seen = (0.01 * Source.Phase(step)) - (0.02 * Target.Phase(step)) + (1e-4 * arriving(step)) + (1e-5 * (Rate(Source, step) - Rate(Target, step)));
            weight += 0.1 * ((0.1 * (pre - post)) + order + seen);
            weight += Source.Spikes(step) ? (0.01 * post) + (0.0001 * Rate(Source, step)) : 0;
            weight += Target.Spikes(step) ? (0.03 * Trace(Source, step, step, TauPre)) - (0.0001 * Rate(Target, step)) : 0;
        }

        return weight;
    }

    private double Trace(Hand hand, int lastSpike, int step, double tau) =>
        Enumerable.Range(0, lastSpike + 1).Where(hand.Spikes).Sum(spike => Math.Exp(-(step - spike) * StepLength / tau));

    private double Nearest(Hand hand, int lastSpike, int step)
    {
        var last = Last(hand, lastSpike);
        return last < 0 ? 0 : Math.Exp(-(step - last) * StepLength / TauPost);
    }

    private double Rate(Hand hand, int step) =>
        Enumerable.Range(0, step + 1).Count(s => hand.Spikes(s) && s > step - _window) * 1000 / (_window * StepLength);

    private static int Last(Hand hand, int step) => Enumerable.Range(0, step + 1).LastOrDefault(hand.Spikes, -1);

    /// <summary>A neuron: the first step in which it spikes, the steps from one spike to the next, and how fast its phase grows.</summary>
    internal readonly record struct Hand(int Fire, int Every, double Speed)
    {
        public bool Spikes(int step) => Fire >= 0 && step >= Fire && (step - Fire) % Every == 0;

        public double Phase(int step) => (step + 1) * Speed;
    }
}
