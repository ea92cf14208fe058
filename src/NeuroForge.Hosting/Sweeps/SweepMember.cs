namespace NeuroForge.Hosting.Sweeps;

/// <summary>A member of a sweep: one run.</summary>
/// <param name="Name">Its name, also of its folder, which contains its values.</param>
/// <param name="Values">The swept parameters and their values in this run, in the order in which they were given.</param>
/// <param name="Seed">Its seed; null for the seed of the model.</param>
public sealed record SweepMember(string Name, IReadOnlyList<(string Parameter, string Value)> Values, ulong? Seed);
