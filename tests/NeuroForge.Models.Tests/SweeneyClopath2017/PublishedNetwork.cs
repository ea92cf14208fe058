namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>
/// The network of figure 5 once more, in ordinary arithmetic and as the published code orders it: matrices of profile and weights,
/// averages divided by the sums of columns, the inner form applied first where diffusion is on, the threshold moved last.
/// </summary>
/// <param name="draws">Places, each both the x and the y of its output, and weights at the start.</param>
/// <param name="threshold">All thresholds at the start.</param>
/// <param name="learningRate">Per step.</param>
internal sealed class PublishedNetwork(Draws draws, double threshold, double learningRate)
{
    private const double Euler = 0.05;

    private readonly double[,] _profile = ProfileOf(draws.Places);
    private readonly double[] _average = new double[draws.Places.Length];

    /// <summary>Rates of the inputs.</summary>
    public double[] X { get; } = new double[draws.Weights[0].Length];

    /// <summary>Rates of the outputs.</summary>
    public double[] Y { get; } = new double[draws.Places.Length];

    /// <summary>Weights, a row for each output.</summary>
    public double[][] W { get; } = [.. draws.Weights.Select(row => (double[])row.Clone())];

    /// <summary>Thresholds as they were when weights were last changed.</summary>
    public double[] Theta { get; private set; } = [];

    /// <summary>Thresholds for the next change.</summary>
    private double[] NextTheta { get; } = [.. draws.Places.Select(_ => threshold)];

    /// <summary>Moves one step.</summary>
    /// <param name="strong">The input that gets 10, while the others get 2.5.</param>
    /// <param name="form">Which form is chosen: inner, outer or both; null for standard BCM.</param>
    /// <param name="twice">Whether the inner form is applied before it, as in the published code.</param>
    /// <param name="spatial">Whether thresholds follow the average in place of the neuron's own rate.</param>
    public void Step(int strong, string? form, bool twice, bool spatial)
    {
        MoveRates(strong);
        Diffuse();
        Theta = [.. NextTheta];
        for (var i = 0; i < Y.Length; i++)
        {
            for (var k = 0; k < X.Length; k++)
            {
                W[i][k] += twice ? learningRate * Form("inner", X[k], i) : 0;
                W[i][k] += learningRate * Form(form, X[k], i);
                W[i][k] = Math.Min(1, Math.Max(0, W[i][k]));
            }

            var followed = spatial ? _average[i] : Y[i];
            NextTheta[i] += 1e-4 * ((followed / 5 * followed) - NextTheta[i]);
        }
    }

    private void MoveRates(int strong)
    {
        for (var k = 0; k < X.Length; k++)
        {
            X[k] += Euler * (-X[k] + (k == strong ? 10 : 2.5));
        }

        for (var i = 0; i < Y.Length; i++)
        {
            var u = X.Zip(W[i], (x, w) => x * w).Sum();
            Y[i] += Euler * (-Y[i] + (u > 0 ? 19 * Math.Tanh(u / 19) : Math.Tanh(u)));
            Y[i] = Math.Max(0, Y[i]);
        }
    }

    private void Diffuse()
    {
        for (var i = 0; i < Y.Length; i++)
        {
            var (product, column) = (0.0, 0.0);
            for (var j = 0; j < Y.Length; j++)
            {
                product += _profile[i, j] * Y[j];
                column += _profile[j, i];
            }

            _average[i] = product / column;
        }
    }

    private double Form(string? form, double x, int i) => form switch
    {
        "inner" => x * Y[i] * (_average[i] - Theta[i]),
        "outer" => x * _average[i] * (Y[i] - Theta[i]),
        "both" => x * _average[i] * (_average[i] - Theta[i]),
        _ => x * Y[i] * (Y[i] - Theta[i]),
    };

    private static double[,] ProfileOf(double[] places)
    {
        var profile = new double[places.Length, places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < places.Length; j++)
            {
                var apart = Math.Abs(places[i] - places[j]);
                apart = Math.Min(apart, 1 - apart);
                profile[i, j] = Math.Exp(-2 * apart * apart / (2 * 0.025 * 0.025)) + (i == j ? 1 : 0);
            }
        }

        return profile;
    }
}
