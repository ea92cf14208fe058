using System.Reflection;
using System.Reflection.Emit;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Abstractions.Tests.Mechanisms.Conditions;

/// <summary>A rule that assigns its weight learns, whether it says so or not: otherwise its weight would be kept as one that stays.</summary>
public sealed class LearnerTests
{
    [Theory]
    [InlineData(typeof(Learners.Assigns<>), true)]
    [InlineData(typeof(Learners.AddsInAMethod<>), true)]
    [InlineData(typeof(Learners.HandsOutAReference<>), true)]
    [InlineData(typeof(Learners.Deconstructs<>), true)]
    [InlineData(typeof(Learners.ReplacesItself<>), true)]
    [InlineData(typeof(Learners.InAProperty<>), true)]
    [InlineData(typeof(Learners.OnlyLooks<>), false)]
    public void What_a_rule_does_to_its_weight_is_found_in_its_code(Type rule, bool learns) =>
        Assert.Equal(learns, Mechanism.Declare(rule, PluginIdentity.None).Weight!.Plastic);

    /// <summary>The lengths of all instructions, held against those that the runtime itself tells.</summary>
    [Fact]
    public void Every_instruction_is_as_long_as_the_runtime_says()
    {
        foreach (var code in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!))
        {
            var length = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                _ => 4,
            };
            if (code.OperandType != OperandType.InlineSwitch && code.OpCodeType != OpCodeType.Nternal)
            {
                var value = (byte)code.Value;
                var told = code.Size == 1 ? InstructionReader.OperandLength(value) : InstructionReader.PrefixedOperandLength(value);
                Assert.Equal((code.Name, length), (code.Name, told));
            }
        }
    }

    [Fact]
    public void Instructions_behind_a_jump_table_are_read()
    {
        byte[] code = [0x45, 2, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0xFE, 0x09, 1, 0, 0x7D, 0x39, 0x30, 0, 4, 0x2A];
        var read = new List<(ushort, int)>();
        foreach (var instruction in new InstructionReader(code))
        {
            read.Add((instruction.Code, instruction.Operand));
        }

        Assert.Equal([(0x45, 0), (0xFE09, 1), (0x7D, 0x04003039), (0x2A, 0)], read);
    }
}
