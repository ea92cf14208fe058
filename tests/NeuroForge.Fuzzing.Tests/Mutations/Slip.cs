namespace NeuroForge.Fuzzing.Tests;

/// <summary>A description with one slip whose meaning is known.</summary>
/// <param name="Text">The description.</param>
/// <param name="What">The slip, in words.</param>
/// <param name="Expected">The code under which it has to be found, unless the description is refused otherwise; null where the result is right.</param>
/// <param name="Unexpected">The codes that may not be found unless expected.</param>
internal sealed record Slip(string Text, string What, string? Expected, params IReadOnlyList<string> Unexpected);
