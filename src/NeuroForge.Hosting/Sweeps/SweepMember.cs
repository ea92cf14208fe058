namespace NeuroForge.Hosting.Sweeps;

/// <summary>A member of a sweep: one run.</summary>
/// <param name="Name">Its name, which tells its values, and that of its folder.</param>
/// <param name="Values">The swept parameters and their values in this run, in the order in which they were given.</param>
/// <param name="Seed">Its seed; null for the one with which the model was read.</param>
public sealed record SweepMember(string Name, IReadOnlyList<(string Parameter, string Value)> Values, ulong? Seed);
