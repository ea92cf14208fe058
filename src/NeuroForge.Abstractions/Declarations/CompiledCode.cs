using System.Buffers.Binary;

namespace NeuroForge.Declarations;

/// <summary>The instructions of a compiled method, and the targets of its jumps. Their numbers are in ECMA-335, partition III.</summary>
internal sealed class CompiledCode
{
    private const ushort Switch = 0x45;
    private const ushort InitializeObject = 0xFE15;
    private const ushort Return = 0x2A;
    private const ushort Call = 0x28;
    private const ushort LoadThis = 0x02;
    private const ushort LoadFirstArgument = 0x03;

    private readonly List<Instruction> _instructions = [];
    private readonly HashSet<int> _targets = [];

    /// <summary>Reads the code of a method.</summary>
    /// <param name="code">The bytes.</param>
    internal CompiledCode(ReadOnlySpan<byte> code)
    {
        foreach (var instruction in new InstructionReader(code))
        {
            _instructions.Add(instruction);
            if (IsBranch(instruction.Code))
            {
                _targets.Add(instruction.Next + instruction.Operand);
            }
            else if (instruction.Code == Switch)
            {
                AddTargets(code[(instruction.Offset + 1 + sizeof(int))..instruction.Next], instruction.Next);
            }
        }
    }

    /// <summary>Number of instructions.</summary>
    internal int Count => _instructions.Count;

    /// <summary>The token of the method that the code calls with its own instance and its one argument, if it does nothing else; otherwise null.</summary>
    internal int? Forwarded =>
        _instructions is [{ Code: LoadThis }, { Code: LoadFirstArgument }, { Code: Call, Operand: var called }, { Code: Return }] ? called : null;

    /// <summary>True if an instruction is a return.</summary>
    internal bool Returns(int number) => _instructions[number].Code == Return;

    /// <summary>True if an instruction sets to its default a variable whose address was loaded just before.</summary>
    internal bool Initializes(int number) => _instructions[number].Code == InitializeObject;

    /// <summary>True if a jump leads to an instruction.</summary>
    internal bool IsTarget(int number) => _targets.Contains(_instructions[number].Offset);

    /// <summary>The local variable that an instruction loads; null for every other instruction.</summary>
    internal int? Loaded(int number) => Local(number, first: 0x06, near: 0x11, far: 0xFE0C);

    /// <summary>The local variable in which an instruction stores; null for every other instruction.</summary>
    internal int? Stored(int number) => Local(number, first: 0x0A, near: 0x13, far: 0xFE0E);

    /// <summary>The local variable whose address an instruction takes; null for every other instruction.</summary>
    internal int? Exposed(int number) => _instructions[number] switch
    {
        { Code: 0x12, Operand: var local } => (byte)local,
        { Code: 0xFE0D, Operand: var local } => local,
        _ => null,
    };

    /// <summary>
    /// The local variable of an instruction. The first four variables have instructions of their own; for the others there is a form with one byte and one with
    /// two.
    /// </summary>
    private int? Local(int number, int first, int near, int far)
    {
        var (_, code, operand, _) = _instructions[number];
        return code >= first && code < first + 4 ? code - first
            : code == near ? (byte)operand
            : code == far ? operand
            : null;
    }

    /// <summary>True if an instruction may continue at another place: the branches, and the exits from a guarded block.</summary>
    private static bool IsBranch(ushort code) => code is (>= 0x2B and <= 0x44) or 0xDD or 0xDE;

    private void AddTargets(ReadOnlySpan<byte> jumps, int next)
    {
        for (; !jumps.IsEmpty; jumps = jumps[sizeof(int)..])
        {
            _targets.Add(next + BinaryPrimitives.ReadInt32LittleEndian(jumps));
        }
    }
}
