using System.Reflection;

namespace NeuroForge;

/// <summary>Reads what the members of a mechanism's type declare, and says everything that is wrong with them.</summary>
internal sealed class MechanismMembers
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Type _type;
    private readonly List<string> _faults = [];
    private readonly List<ParameterDeclaration> _parameters = [];
    private readonly List<StateDeclaration> _states = [];
    private readonly List<InputDeclaration> _inputs = [];
    private readonly List<SeenDeclaration> _seen = [];
    private readonly List<int> _uniforms = [];

    private MechanismMembers(Type type) => _type = type;

    /// <summary>The order in which a kernel's fields stand.</summary>
    private enum Section
    {
        Parameters,
        Derived,
        States,
        Inputs,
        Randomness,
    }

    internal IReadOnlyList<ParameterDeclaration> Parameters => _parameters;

    internal IReadOnlyList<StateDeclaration> States => _states;

    internal IReadOnlyList<InputDeclaration> Inputs => _inputs;

    internal IReadOnlyList<SeenDeclaration> Seen => _seen;

    internal IReadOnlyList<int> Uniforms => _uniforms;

    internal WeightDeclaration? Weight { get; private set; }

    internal int DerivedCount { get; private set; }

    internal static MechanismMembers Read(Type type, out MechanismAttribute attribute)
    {
        var members = new MechanismMembers(type);
        MechanismAttribute[] attributes = [.. type.GetCustomAttributes<MechanismAttribute>(inherit: false)];
        attribute = attributes switch
        {
            [var only] => only,
            [] => throw new DeclarationException(type, ["it carries no mechanism attribute such as [NeuronModel(\"name\")]"]),
            _ => throw new DeclarationException(type, ["it carries more than one mechanism attribute; a type is one mechanism"]),
        };
        members.CheckContract(attribute);
        if (type.IsValueType)
        {
            members.ReadKernel(attribute.Kind);
        }
        else
        {
            members.ReadClass();
        }

        members.CheckNames();
        return members._faults.Count == 0 ? members : throw new DeclarationException(type, members._faults);
    }

    private void CheckContract(MechanismAttribute attribute)
    {
        if (attribute.Id.Length == 0 || attribute.Id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_'))
        {
            _faults.Add($"the id \"{attribute.Id}\" must be lower-case words joined by underscores");
        }

        var contract = attribute.ContractType!;
        if (contract.IsGenericTypeDefinition && !(_type.IsValueType && _type.GetGenericArguments().Length == 1))
        {
            _faults.Add($"a {attribute.Kind} is a struct with one type parameter, the lane: struct Name<L> where L : struct, ILane<L>");
        }

        if (!contract.IsGenericTypeDefinition && _type.IsValueType)
        {
            _faults.Add($"a {attribute.Kind} is a class");
        }

        var implemented = _type.GetInterfaces().Select(i => contract.IsGenericTypeDefinition && i.IsGenericType ? i.GetGenericTypeDefinition() : i);
        if (!implemented.Contains(contract))
        {
            _faults.Add($"it does not implement {contract.Name}");
        }
    }

    private void ReadKernel(MechanismKind kind)
    {
        var section = Section.Parameters;
        var fields = _type.GetFields(Instance).OrderBy(f => f.MetadataToken).ToArray();
        for (var index = 0; index < fields.Length; index++)
        {
            var field = fields[index];
            if (!field.FieldType.IsGenericParameter)
            {
                _faults.Add($"field {field.Name} is a {field.FieldType.Name}; every field of a kernel is of the lane's type");
            }

            var declared = ReadKernelField(field, index);
            if (declared < section)
            {
                _faults.Add($"field {field.Name} stands after the {section.ToString().ToLowerInvariant()}; the order is parameters, derived, states, inputs, randomness");
            }

            section = declared > section ? declared : section;
        }

        CheckKind(kind);
        if (DerivedCount > 0 && !typeof(IDerive).IsAssignableFrom(_type))
        {
            _faults.Add("it has [Derived] fields but does not implement IDerive");
        }
    }

    private Section ReadKernelField(FieldInfo field, int index)
    {
        switch (field.GetCustomAttributes().FirstOrDefault(IsMark))
        {
            case ParameterAttribute parameter:
                AddParameter(field, typeof(double), parameter, index);
                return Section.Parameters;
            case DerivedAttribute:
                DerivedCount++;
                return Section.Derived;
            case StateAttribute state:
                AddState(field, state, index);
                return Section.States;
            case WeightAttribute weight:
                AddWeight(weight, index);
                return Section.States;
            case InputAttribute input:
                _inputs.Add(new(input.Name ?? SnakeCase.Of(field.Name), ParseUnit(field, input.Unit), input.Doc, index));
                return Section.Inputs;
            case SeenAttribute seen:
                AddSeen(field, seen, index);
                return Section.Inputs;
            case OfTargetAttribute:
                _seen.Add(new SeenOfTarget(index));
                return Section.Inputs;
            case UniformAttribute:
                _uniforms.Add(index);
                return Section.Randomness;
            default:
                _faults.Add($"field {field.Name} is not marked [Parameter], [Derived], [State], [Weight], [Input], [Uniform] or as something seen, such as [Trace]");
                return Section.Parameters;
        }
    }

    private static bool IsMark(Attribute attribute) =>
        attribute is QuantityAttribute or DerivedAttribute or InputAttribute or WeightAttribute or SeenAttribute or OfTargetAttribute or UniformAttribute;

    /// <summary>Checks that the fields and interfaces are those of the mechanism's kind.</summary>
    private void CheckKind(MechanismKind kind)
    {
        if (kind == MechanismKind.SynapseRule)
        {
            CheckRule();
        }
        else if (_seen.Count > 0)
        {
            _faults.Add("only a synapse rule sees two neurons: [Sees], [Trace], [SpikeTime], [FiringRate] and [OfTarget] are for synapse rules");
        }

        if (kind == MechanismKind.NeuronModel)
        {
            CheckSource();
        }
        else if (_uniforms.Count + _inputs.Count > 0)
        {
            _faults.Add("[Input] and [Uniform] are for neuron models");
        }
    }

    private void CheckSource()
    {
        var interfaces = Interfaces();
        if (!interfaces.Contains(typeof(ISpikeSource<>)))
        {
            return;
        }

        if (interfaces.Contains(typeof(INeuron<>)))
        {
            _faults.Add("it is two models: a neuron model implements either INeuron<L>, which steps, or ISpikeSource<L>, which spikes at random");
        }
        else if (_states.Count + _inputs.Count + _uniforms.Count > 0)
        {
            _faults.Add("a spike source has parameters alone and what is derived from them: [State], [Input] and [Uniform] are for an INeuron<L>");
        }
    }

    private void CheckRule()
    {
        if (Weight is null)
        {
            _faults.Add("a synapse rule has one field marked [Weight]");
        }

        var interfaces = Interfaces();
        if (!interfaces.Contains(typeof(IOnPreSpike<>)) && !interfaces.Contains(typeof(IContinuous<>)))
        {
            _faults.Add("it passes nothing on: a synapse rule implements IOnPreSpike<L> for spikes or IContinuous<L> for a signal in every step");
        }

        if (_seen.Any(s => s is SeenOfTarget) != interfaces.Contains(typeof(IOnTarget<>)))
        {
            _faults.Add("[OfTarget] fields and IOnTarget<L>, which sets them, go together");
        }
    }

    private HashSet<Type> Interfaces() => [.. _type.GetInterfaces().Where(i => i.IsGenericType).Select(i => i.GetGenericTypeDefinition())];

    private void ReadClass()
    {
        foreach (var member in _type.GetMembers(Instance))
        {
            if (member.GetCustomAttribute<ParameterAttribute>() is not { } parameter)
            {
                continue;
            }

            if (member is PropertyInfo { CanWrite: false })
            {
                _faults.Add($"parameter {member.Name} cannot be set; give the property a setter");
            }

            var type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
            if (type.IsEnum || Array.IndexOf([typeof(double), typeof(long), typeof(int), typeof(bool), typeof(string), typeof(double[])], type) >= 0)
            {
                AddParameter(member, type, parameter, -1);
            }
            else
            {
                _faults.Add($"parameter {member.Name} is a {type.Name}; it can be double, long, int, bool, string, an enumeration or double[]");
            }
        }
    }

    private void AddParameter(MemberInfo member, Type type, ParameterAttribute parameter, int index)
    {
        var fits = DefaultValue.TryFit(parameter.Default, type, out var @default);
        var declaration = new ParameterDeclaration(
            parameter.Name ?? SnakeCase.Of(member.Name),
            ParseUnit(member, parameter.Unit),
            type,
            @default,
            Bounds.Of(parameter),
            parameter.Doc,
            member)
        {
            Index = index,
        };
        if (!fits)
        {
            _faults.Add($"the default of {member.Name} is {FormattableString.Invariant($"{parameter.Default}")}, which is no {type.Name}");
        }

        if (parameter.Default is double number && !declaration.Bounds.Contain(number))
        {
            _faults.Add($"the default of {member.Name} is out of its own bounds");
        }

        _parameters.Add(declaration);
    }

    private void AddState(FieldInfo field, StateAttribute state, int index)
    {
        var from = state.From is null ? null : _parameters.Find(p => p.Member.Name == state.From);
        if (state.From is not null && from is null)
        {
            _faults.Add($"state {field.Name} starts from {state.From}, which is no parameter");
        }

        var bounds = Bounds.Of(state);
        if (state.From is null && !bounds.Contain(state.Initial))
        {
            _faults.Add($"the initial value of {field.Name} is out of its own bounds");
        }

        _states.Add(new(state.Name ?? SnakeCase.Of(field.Name), ParseUnit(field, state.Unit), state.Initial, from?.Name, bounds, state.Doc, index));
    }

    private void AddSeen(FieldInfo field, SeenAttribute attribute, int index)
    {
        switch (attribute)
        {
            case SeesAttribute state:
                _seen.Add(new SeenState(state.Side, state.Name, ParseUnit(field, state.Unit), index));
                break;
            case TraceAttribute trace when Span(field, trace.Tau) is { } tau:
                _seen.Add(new SeenTrace(trace.Side, tau, trace.Nearest, index));
                break;
            case FiringRateAttribute rate when Span(field, rate.Window) is { } window:
                _seen.Add(new SeenFiringRate(rate.Side, window, index));
                break;
            case SpikeTimeAttribute time:
                _seen.Add(new SeenSpikeTime(time.Side, index));
                break;
        }
    }

    /// <summary>The parameter that holds a span of time.</summary>
    private ParameterDeclaration? Span(FieldInfo field, string name)
    {
        var parameter = _parameters.Find(p => p.Member.Name == name);
        if (parameter is null || parameter.Unit.Text != "ms" || parameter.Bounds.Contain(0))
        {
            _faults.Add($"field {field.Name} names {name}, which is no parameter in ms that must be above 0");
            return null;
        }

        return parameter;
    }

    private void AddWeight(WeightAttribute weight, int index)
    {
        if (Weight is not null)
        {
            _faults.Add("it has more than one field marked [Weight]");
        }

        Weight = new(weight.Plastic, index);
    }

    private Unit ParseUnit(MemberInfo member, string text)
    {
        if (Unit.TryParse(text, out var unit))
        {
            return unit;
        }

        _faults.Add($"the unit \"{text}\" of {member.Name} is not known");
        return Unit.Parse("1");
    }

    private void CheckNames()
    {
        var names = _parameters.Select(p => p.Name).Concat(_states.Select(s => s.Name)).Concat(_inputs.Select(i => i.Name)).Concat(Weight is null ? [] : ["weight"]);
        foreach (var twice in names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            _faults.Add($"the name \"{twice.Key}\" is declared {twice.Count()} times");
        }
    }
}
