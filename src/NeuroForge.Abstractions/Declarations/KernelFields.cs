using System.Reflection;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>Reads the fields of a kernel, which must be declared in a fixed order.</summary>
internal static class KernelFields
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dimension Conductance = Unit.Parse("S").Dimension;

    /// <summary>Reads a kernel.</summary>
    internal static void Read(Type type, MechanismMembers members)
    {
        var section = KernelSection.Parameters;
        foreach (var (index, field) in type.GetFields(Instance).OrderBy(f => f.MetadataToken).Index())
        {
            if (!field.FieldType.IsGenericParameter)
            {
                members.Fault($"field {field.Name} is a {field.FieldType.Name}; every field of a kernel must be of the vector's type");
            }

            var declared = Read(field, index, members);
            if (declared < section)
            {
                members.Fault($"field {field.Name} {section.Faulted()}");
            }

            section = declared > section ? declared : section;
        }
    }

    private static KernelSection Read(FieldInfo field, int index, MechanismMembers members)
    {
        switch (field.GetCustomAttributes().FirstOrDefault(IsMark))
        {
            case ParameterAttribute parameter:
                members.Add(QuantityMembers.Parameter(field, typeof(double), parameter, members) with { Index = index });
                return KernelSection.Parameters;
            case DerivedAttribute:
                members.AddDerived();
                return KernelSection.Derived;
            case StateAttribute state:
                members.Add(QuantityMembers.State(field, state, index, members));
                return KernelSection.States;
            case WeightAttribute weight:
                members.Add(WeightMember.Read(field, weight, index, members));
                members.AddWeightUnit(field.Name, weight.Unit);
                return KernelSection.States;
            case InputAttribute input:
                members.Add(Input(field, input, index, members));
                return KernelSection.Inputs;
            case SeenAttribute seen:
                AddSeen(SeenFields.Read(field, seen, index, members), members);
                return KernelSection.Inputs;
            case ModulatorTraceAttribute modulator:
                AddModulator(SeenFields.Span(field, modulator.Tau, members), index, members);
                return KernelSection.Inputs;
            case ModulatorTimeAttribute:
                members.Add(new ModulatorField(null, index));
                return KernelSection.Inputs;
            case OfTargetAttribute:
                members.Add(new SeenOfTarget(index));
                return KernelSection.Inputs;
            case UniformAttribute:
                members.AddUniform(index);
                return KernelSection.Randomness;
            default:
                members.Fault(
                    $"field {field.Name} is not marked [Parameter], [Derived], [State], [Weight], [Input], [Uniform] or as a value that a rule sees, such "
                        + "as [Trace]");
                return KernelSection.Parameters;
        }
    }

    private static InputDeclaration Input(FieldInfo field, InputAttribute input, int index, MechanismMembers members)
    {
        var unit = QuantityMembers.UnitOf(field.Name, input.Unit, members);
        var usual = unit.Dimension == Conductance ? WeightSign.Positive : WeightSign.Either;
        return new(input.Name ?? SnakeCase.Of(field.Name), unit, input.Doc, index)
        {
            Takes = input.Takes,
            Sign = input.Sign == WeightSign.ByUnit ? usual : input.Sign,
        };
    }

    private static void AddSeen(SeenDeclaration? seen, MechanismMembers members)
    {
        if (seen is not null)
        {
            members.Add(seen);
        }
    }

    private static void AddModulator(ParameterDeclaration? tau, int index, MechanismMembers members)
    {
        if (tau is not null)
        {
            members.Add(new ModulatorField(tau, index));
        }
    }

    private static bool IsMark(Attribute attribute) =>
        attribute is QuantityAttribute or DerivedAttribute or InputAttribute or WeightAttribute or SeenAttribute or OfTargetAttribute or UniformAttribute
            or ModulatorTraceAttribute or ModulatorTimeAttribute;
}
