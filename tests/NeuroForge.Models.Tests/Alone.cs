namespace NeuroForge.Models.Tests;

/// <summary>Tests that measure what the whole process uses, so no other test runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
