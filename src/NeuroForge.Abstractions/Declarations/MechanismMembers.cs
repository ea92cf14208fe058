using System.Reflection;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>The declarations of a mechanism's type, with every fault in them.</summary>
internal sealed class MechanismMembers
{
    private readonly List<string> _faults = [];
    private readonly List<ParameterDeclaration> _parameters = [];
    private readonly List<StateDeclaration> _states = [];
    private readonly List<InputDeclaration> _inputs = [];
    private readonly List<SeenDeclaration> _seen = [];
    private readonly List<SeenOfNeurons> _seenOfNeurons = [];
    private readonly List<SeenOfSynapses> _seenOfSynapses = [];
    private readonly List<ModulatorField> _modulators = [];
    private readonly List<int> _uniforms = [];

    private MechanismMembers()
    {
    }

    internal IReadOnlyList<ParameterDeclaration> Parameters => _parameters;

    internal IReadOnlyList<StateDeclaration> States => _states;

    internal IReadOnlyList<InputDeclaration> Inputs => _inputs;

    internal IReadOnlyList<SeenDeclaration> Seen => _seen;

    internal IReadOnlyList<SeenOfNeurons> SeenOfNeurons => _seenOfNeurons;

    internal IReadOnlyList<SeenOfSynapses> SeenOfSynapses => _seenOfSynapses;

    internal IReadOnlyList<ModulatorField> Modulators => _modulators;

    internal IReadOnlyList<int> Uniforms => _uniforms;

    internal WeightDeclaration? Weight { get; private set; }

    internal Unit? WeightUnit { get; private set; }

    internal int DerivedCount { get; private set; }

    /// <summary>Reads a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="attribute">The attribute that declares it as a mechanism.</param>
    /// <exception cref="DeclarationException">The declaration has faults; every fault is named.</exception>
    internal static MechanismMembers Read(Type type, out MechanismAttribute attribute)
    {
        var members = new MechanismMembers();
        attribute = OnlyAttribute(type);
        ContractCheck.Check(type, attribute, members);
        if (type.IsValueType)
        {
            KernelFields.Read(type, members);
            KernelCheck.Check(type, attribute.Kind, members);
        }
        else
        {
            ClassMembers.Read(type, members);
            members.AddWeightUnit(nameof(RewiringStrategyAttribute.WeightUnit), (attribute as RewiringStrategyAttribute)?.WeightUnit);
        }

        members.CheckNames();
        members.CheckConditions();
        return members._faults.Count == 0 ? members : throw new DeclarationException(type, members._faults);
    }

    internal void Fault(string fault) => _faults.Add(fault);

    internal void Add(ParameterDeclaration parameter) => _parameters.Add(parameter);

    internal void Add(StateDeclaration state) => _states.Add(state);

    internal void Add(InputDeclaration input) => _inputs.Add(input);

    internal void Add(SeenDeclaration seen) => _seen.Add(seen);

    internal void Add(SeenOfNeurons seen) => _seenOfNeurons.Add(seen);

    internal void Add(SeenOfSynapses seen) => _seenOfSynapses.Add(seen);

    internal void Add(ModulatorField modulator) => _modulators.Add(modulator);

    internal void Add(WeightDeclaration weight)
    {
        if (Weight is not null)
        {
            Fault("it has more than one field marked [Weight]; mark only one");
        }

        Weight = weight;
    }

    /// <summary>Sets the unit that weights must have.</summary>
    /// <param name="member">The member that declares it.</param>
    /// <param name="text">The unit; null if any is allowed.</param>
    internal void AddWeightUnit(string member, string? text) => WeightUnit = text is null ? null : QuantityMembers.UnitOf(member, text, this);

    internal void AddUniform(int index) => _uniforms.Add(index);

    internal void AddDerived() => DerivedCount++;

    /// <summary>The parameter that a member declares; null if it declares none.</summary>
    internal ParameterDeclaration? ParameterOf(string member) => _parameters.Find(p => p.Member.Name == member);

    /// <summary>The parameter with a name; null if there is none.</summary>
    internal ParameterDeclaration? ParameterNamed(string name) => _parameters.Find(p => p.Name == name);

    private static MechanismAttribute OnlyAttribute(Type type) => type.GetCustomAttributes<MechanismAttribute>(inherit: false).ToArray() switch
    {
        [var only] => only,
        [] => throw new DeclarationException(type, ["it has no mechanism attribute such as [NeuronModel(\"name\")]"]),
        _ => throw new DeclarationException(type, ["it has more than one mechanism attribute; declare each mechanism as a type of its own"]),
    };

    private void CheckConditions()
    {
        foreach (var parameter in _parameters)
        {
            ConditionMembers.Check(parameter, this);
        }

        if (Weight is { } weight)
        {
            ConditionMembers.Check(weight, this);
        }
    }

    private void CheckNames()
    {
        var names = _parameters.Select(p => p.Name)
            .Concat(_states.Select(s => s.Name))
            .Concat(_inputs.Select(i => i.Name))
            .Concat(Weight is null ? [] : ["weight"]);
        foreach (var twice in names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            Fault($"the name \"{twice.Key}\" is declared {twice.Count()} times");
        }
    }
}
