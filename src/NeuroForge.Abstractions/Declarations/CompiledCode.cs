using System.Reflection;
using System.Reflection.Emit;

namespace NeuroForge.Declarations;

/// <summary>The instructions of a compiled method, in order.</summary>
internal sealed class CompiledCode
{
    private static readonly OpCode[] OneByte = Table(code => (ushort)code.Value < 0x100);
    private static readonly OpCode[] TwoBytes = Table(code => (ushort)code.Value >= 0x100);

    private readonly HashSet<int> _targets = [];

    /// <summary>Reads the code of a method.</summary>
    /// <param name="code">The bytes.</param>
    internal CompiledCode(byte[] code)
    {
        var instructions = new List<(int Offset, OpCode Code, long Operand)>();
        for (var at = 0; at < code.Length;)
        {
            var offset = at;
            var opCode = code[at] == 0xFE ? TwoBytes[code[++at]] : OneByte[code[at]];
            at++;
            var length = Length(opCode.OperandType, code, at);
            instructions.Add((offset, opCode, Operand(opCode.OperandType, code, at)));
            AddTargets(opCode.OperandType, code, at, at + length);
            at += length;
        }

        Instructions = instructions;
    }

    /// <summary>Each instruction: where it begins, what it is, and its operand where that is a whole number.</summary>
    internal IReadOnlyList<(int Offset, OpCode Code, long Operand)> Instructions { get; }

    /// <summary>The token of the method to which the code only passes on itself and its one argument; null where it does anything else.</summary>
    internal int? Forwarded => Instructions is [var self, var argument, var call, var end]
        && (self.Code, argument.Code, call.Code, end.Code) == (OpCodes.Ldarg_0, OpCodes.Ldarg_1, OpCodes.Call, OpCodes.Ret) ? (int)call.Operand : null;

    /// <summary>Whether a jump leads to an instruction.</summary>
    /// <param name="number">Its number.</param>
    internal bool IsTarget(int number) => _targets.Contains(Instructions[number].Offset);

    /// <summary>The number of the local variable that an instruction loads, stores or takes the address of; null for every other instruction.</summary>
    /// <param name="number">The number of the instruction.</param>
    /// <param name="verb"><c>ldloc</c>, <c>stloc</c> or <c>ldloca</c>.</param>
    internal int? Local(int number, string verb)
    {
        var (_, code, operand) = Instructions[number];
        var parts = code.Name!.Split('.');
        return parts[0] != verb ? null : parts is [_, [>= '0' and <= '3' and var digit]] ? digit - '0' : (int)operand;
    }

    private static int Length(OperandType type, byte[] code, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static long Operand(OperandType type, byte[] code, int at) => type switch
    {
        OperandType.ShortInlineVar => code[at],
        OperandType.InlineVar => BitConverter.ToUInt16(code, at),
        OperandType.InlineI or OperandType.InlineMethod => BitConverter.ToInt32(code, at),
        _ => 0,
    };

    private void AddTargets(OperandType type, byte[] code, int at, int next)
    {
        switch (type)
        {
            case OperandType.ShortInlineBrTarget:
                _targets.Add(next + (sbyte)code[at]);
                break;
            case OperandType.InlineBrTarget:
                _targets.Add(next + BitConverter.ToInt32(code, at));
                break;
            case OperandType.InlineSwitch:
                for (var jump = at + 4; jump < next; jump += 4)
                {
                    _targets.Add(next + BitConverter.ToInt32(code, jump));
                }

                break;
        }
    }

    private static OpCode[] Table(Func<OpCode, bool> belongs)
    {
        var table = new OpCode[0x100];
        foreach (var code in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).Where(belongs))
        {
            table[code.Value & 0xFF] = code;
        }

        return table;
    }
}
