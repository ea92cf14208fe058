namespace NeuroForge.Reporting.Sweeps;

/// <summary>A member of a sweep, as its table has it.</summary>
/// <param name="Name">Its name, also of its folder.</param>
/// <param name="Values">The values of the swept parameters, in their order.</param>
/// <param name="Seed">The seed; empty if it is not known.</param>
/// <param name="Outcome">The outcome of its run.</param>
/// <param name="Numbers">The measured numbers, in the order of the columns; not-a-number where there is none.</param>
internal sealed record SweepRow(string Name, IReadOnlyList<string> Values, string Seed, string Outcome, double[] Numbers);
