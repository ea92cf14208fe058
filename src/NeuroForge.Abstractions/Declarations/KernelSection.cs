namespace NeuroForge.Declarations;

/// <summary>The sections of a kernel's fields, in their order.</summary>
/// <remarks>The analyzer of plugins compiles this file as well.</remarks>
internal enum KernelSection
{
    Parameters,
    Derived,
    States,
    Inputs,
    Randomness,
}
