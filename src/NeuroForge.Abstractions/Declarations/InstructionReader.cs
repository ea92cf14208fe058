using System.Buffers.Binary;

namespace NeuroForge.Declarations;

/// <summary>Reads the instructions of a compiled method one after another. Their lengths are in ECMA-335, partition III.</summary>
/// <param name="code">The method's code.</param>
internal ref struct InstructionReader(ReadOnlySpan<byte> code)
{
    private const byte Prefix = 0xFE;
    private const byte Switch = 0x45;

    private readonly ReadOnlySpan<byte> _code = code;
    private int _next;

    /// <summary>The instruction that was read last.</summary>
    public Instruction Current { get; private set; }

    /// <summary>The reader itself, so that it can be looped over.</summary>
    public readonly InstructionReader GetEnumerator() => this;

    /// <summary>Reads the next instruction.</summary>
    /// <returns>True if there was one.</returns>
    public bool MoveNext()
    {
        if (_next >= _code.Length)
        {
            return false;
        }

        var (offset, instruction) = (_next, _code[_next]);
        var isPrefixed = instruction == Prefix;
        var operand = offset + (isPrefixed ? 2 : 1);
        var length = instruction switch
        {
            Prefix => PrefixedOperandLength(_code[offset + 1]),
            Switch => sizeof(int) * (1 + BinaryPrimitives.ReadInt32LittleEndian(_code[operand..])),
            _ => OperandLength(instruction),
        };
        _next = operand + length;
        Current = new(offset, isPrefixed ? (ushort)((Prefix << 8) | _code[offset + 1]) : instruction, Operand(_code[operand.._next]), _next);
        return true;
    }

    private static int Operand(ReadOnlySpan<byte> operand) => operand.Length switch
    {
        sizeof(byte) => (sbyte)operand[0],
        sizeof(short) => BinaryPrimitives.ReadUInt16LittleEndian(operand),
        sizeof(int) => BinaryPrimitives.ReadInt32LittleEndian(operand),
        _ => 0,
    };

    /// <summary>Number of operand bytes after an instruction of one byte.</summary>
    internal static int OperandLength(byte instruction) => instruction switch
    {
        0x21 or 0x23 => sizeof(long), // ldc.i8, ldc.r8
        (>= 0x0E and <= 0x13) or 0x1F or (>= 0x2B and <= 0x37) or 0xDE => sizeof(byte), // short forms of ldarg, ldloc, ldc, branches, leave
        0x20 or 0x22 or (>= 0x27 and <= 0x29) or (>= 0x38 and <= 0x44) => sizeof(int), // ldc, jmp, call, calli, branches
        (>= 0x6F and <= 0x75) or 0x79 or (>= 0x7B and <= 0x81) or 0x8C or 0x8D or 0x8F => sizeof(int), // objects, fields, arrays
        (>= 0xA3 and <= 0xA5) or 0xC2 or 0xC6 or 0xD0 or 0xDD => sizeof(int), // elements, references, ldtoken, leave
        _ => 0,
    };

    /// <summary>Number of operand bytes after an instruction of two bytes, given its second byte.</summary>
    internal static int PrefixedOperandLength(byte instruction) => instruction switch
    {
        0x06 or 0x07 or 0x15 or 0x16 or 0x1C => sizeof(int), // ldftn, ldvirtftn, initobj, constrained., sizeof
        >= 0x09 and <= 0x0E => sizeof(short), // ldarg, ldloc and their like
        0x12 or 0x19 => sizeof(byte), // unaligned., no.
        _ => 0,
    };
}
