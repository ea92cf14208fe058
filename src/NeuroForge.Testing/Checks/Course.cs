namespace NeuroForge.Testing.Checks;

/// <summary>The states of a neuron at every ms, up to its first spike.</summary>
/// <param name="Impulse">The input at every receptor.</param>
/// <param name="States">The states at each ms.</param>
internal sealed record Course(double Impulse, double[][] States)
{
    private const int MsBeforeSpike = 2;

    /// <summary>True if there are states before the first spike, and all are finite.</summary>
    internal bool IsComparable => States.Length > MsBeforeSpike && States.All(row => row.All(double.IsFinite));

    /// <summary>
    /// The greatest distance of another trajectory from this one, relative to the range of each state; two ms before the first spike of either are left out.
    /// </summary>
    internal double ErrorOf(Course other)
    {
        var length = Math.Min(States.Length, other.States.Length) - MsBeforeSpike;
        var greatest = 0.0;
        for (var state = 0; length > 0 && state < States[0].Length; state++)
        {
            var values = States.Take(length).Select(row => row[state]).ToArray();
            var range = values.Max() - values.Min();
            var error = values.Select((value, ms) => Math.Abs(value - other.States[ms][state])).Max();
            greatest = Math.Max(greatest, range > 1e-9 * values.Max(Math.Abs) ? error / range : 0);
        }

        return greatest;
    }
}
