namespace NeuroForge.Declarations;

/// <summary>An instruction of a compiled method.</summary>
/// <param name="Offset">Its offset in the code, in bytes.</param>
/// <param name="Code">Its number; an instruction of two bytes has the prefix <c>0xFE</c> in the upper byte.</param>
/// <param name="Operand">Its operand as a whole number, with sign for a branch; 0 if there is none or it has more than four bytes.</param>
/// <param name="Next">The offset of the next instruction, in bytes.</param>
internal readonly record struct Instruction(int Offset, ushort Code, int Operand, int Next);
