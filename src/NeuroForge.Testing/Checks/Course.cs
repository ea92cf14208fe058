namespace NeuroForge.Testing.Checks;

/// <summary>The states of a neuron, ms by ms, up to its first spike.</summary>
/// <param name="Impulse">What arrived at every receptor.</param>
/// <param name="States">For each ms the states.</param>
internal sealed record Course(double Impulse, double[][] States)
{
    private const int MsBeforeSpike = 2;

    /// <summary>Whether there is something to compare before the first spike, and it is numbers.</summary>
    internal bool IsComparable => States.Length > MsBeforeSpike && States.All(row => row.All(double.IsFinite));

    /// <summary>
    /// The greatest distance of another course from this one, relative to how far each state moves; two ms before the first spike of either are left out.
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
