namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>Everything that is random in a run of the published code.</summary>
/// <param name="Places">Where the outputs are on a ring of length 1, in their order.</param>
/// <param name="Weights">The weights of each output at the start.</param>
/// <param name="StrongInputs">Which input is strong, presentation by presentation.</param>
internal sealed record Draws(double[] Places, double[][] Weights, int[] StrongInputs)
{
    private const int Inputs = 5;
    private const int Outputs = 50;
    private const int Presentations = 5000;

    /// <summary>The draws of a seed, in the order in which the published code makes them.</summary>
    public static Draws Of(int seed)
    {
        var random = new NumPyRandom((uint)seed);
        var places = Array.ConvertAll(new double[Outputs], _ => random.NextDouble());
        Array.Sort(places);
        var weights = Array.ConvertAll(new double[Outputs][], _ => Array.ConvertAll(new double[Inputs], _ => 0.25 * random.NextDouble()));
        return new Draws(places, weights, Array.ConvertAll(new int[Presentations], _ => random.NextInt32(Inputs)));
    }
}
