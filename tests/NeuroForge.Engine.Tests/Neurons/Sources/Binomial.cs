namespace NeuroForge.Engine.Tests.Neurons.Sources;

/// <summary>What independent trials come to.</summary>
internal static class Binomial
{
    /// <summary>The probability of so many successes.</summary>
    public static double Successes(int trials, double p, int successes)
    {
        var product = 1.0;
        for (var i = 1; i <= trials; i++)
        {
            product *= i <= successes ? p * (trials - successes + i) / i : 1 - p;
        }

        return product;
    }

    /// <summary>The probability of so many failures before the first success; of that many or more at the last.</summary>
    public static double Failures(double p, int failures, int last) => Math.Pow(1 - p, failures) * (failures == last ? 1 : p);
}
