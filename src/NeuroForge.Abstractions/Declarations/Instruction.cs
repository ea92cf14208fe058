namespace NeuroForge.Declarations;

/// <summary>An instruction of a compiled method.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Code">What it is; those of two bytes have the prefix <c>0xFE</c> above the second.</param>
/// <param name="Operand">What follows it as a whole number, a branch with its sign; 0 where nothing follows, or more than four bytes do.</param>
/// <param name="Next">Where the next one begins.</param>
internal readonly record struct Instruction(int Offset, ushort Code, int Operand, int Next);
