namespace NeuroForge.Fuzzing.Tests;

/// <summary>What became of a mutated description.</summary>
internal enum Outcome
{
    /// <summary>It was refused, with places.</summary>
    Refused,

    /// <summary>It was refused when its values were put together.</summary>
    RefusedWhenBuilt,

    /// <summary>It is in order, but too large to be tried in passing.</summary>
    TooLargeToTry,

    /// <summary>It ran for some steps.</summary>
    Ran,
}
