using System.Reflection;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Units;
using NeuroForge.Vectors;

namespace NeuroForge.Declarations;

/// <summary>
/// A mechanism as declared by its type: everything that a description, a reader or the host needs to know, read once from the attributes of its members.
/// </summary>
public sealed class Mechanism
{
    private readonly Func<object>? _create;

    internal Mechanism(Type type, MechanismAttribute attribute, MechanismMembers members, Func<object>? create)
    {
        Type = type;
        Id = attribute.Id;
        Kind = attribute.Kind;
        Doc = attribute.Doc;
        Reference = attribute.Reference;
        Parameters = members.Parameters;
        States = members.States;
        Inputs = members.Inputs;
        Seen = members.Seen;
        SeenOfNeurons = members.SeenOfNeurons;
        SeenOfSynapses = members.SeenOfSynapses;
        Modulators = members.Modulators;
        Uniforms = members.Uniforms;
        Weight = members.Weight;
        WeightUnit = members.WeightUnit;
        DerivedCount = members.DerivedCount;
        Spikes = SignalMembers.Spikes(type, attribute);
        Gives = SignalMembers.Gives(type, attribute, members);
        GivenUnit = SignalMembers.GivenUnit(attribute, members);
        LearnsAtEmission = SignalMembers.LearnsAtEmission(type, members);
        _create = create;
    }

    /// <summary>The name that descriptions use.</summary>
    public string Id { get; }

    /// <summary>The name that is unique among all plugins: <c>plugin/id</c>; only the id if the host itself brings the mechanism.</summary>
    public string QualifiedId => Plugin == PluginIdentity.None ? Id : $"{Plugin.Id}/{Id}";

    /// <summary>The kind of the mechanism.</summary>
    public MechanismKind Kind { get; }

    /// <summary>A sentence that says what it does.</summary>
    public string Doc { get; }

    /// <summary>Its source in the literature.</summary>
    public string Reference { get; }

    /// <summary>The type that declares it: a generic struct definition for a kernel, otherwise a class.</summary>
    public Type Type { get; }

    /// <summary>The plugin that brings it.</summary>
    public PluginIdentity Plugin { get; init; } = PluginIdentity.None;

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<ParameterDeclaration> Parameters { get; }

    /// <summary>Its states.</summary>
    public IReadOnlyList<StateDeclaration> States { get; }

    /// <summary>Its receptors and current inputs.</summary>
    public IReadOnlyList<InputDeclaration> Inputs { get; }

    /// <summary>The values of its two neurons that a synapse rule sees.</summary>
    public IReadOnlyList<SeenDeclaration> Seen { get; }

    /// <summary>The values of neurons that a rewiring strategy sees.</summary>
    public IReadOnlyList<SeenOfNeurons> SeenOfNeurons { get; }

    /// <summary>The states of the synapse rule that a rewiring strategy sees.</summary>
    public IReadOnlyList<SeenOfSynapses> SeenOfSynapses { get; }

    /// <summary>The values of the projection's modulators that a synapse rule sees; empty for a rule without a third factor.</summary>
    public IReadOnlyList<ModulatorField> Modulators { get; }

    /// <summary>The places of a neuron model's random numbers among its fields.</summary>
    public IReadOnlyList<int> Uniforms { get; }

    /// <summary>The weight of a synapse rule; null for everything else.</summary>
    public WeightDeclaration? Weight { get; }

    /// <summary>The unit that weights must have for a synapse rule or a rewiring strategy; null if any is allowed.</summary>
    public Unit? WeightUnit { get; }

    /// <summary>True if the neurons of a neuron model may spike; false for all other kinds.</summary>
    public bool Spikes { get; }

    /// <summary>
    /// The kinds of signal that a stimulus or a synapse rule sends to receptors; <see cref="SignalKinds.None"/> for all other kinds, and for a stimulus that
    /// does not declare it.
    /// </summary>
    public SignalKinds Gives { get; }

    /// <summary>
    /// The unit of the continuous signal that a stimulus sends, such as <c>pA</c>; null for a stimulus that sends spikes or pure numbers, and for all other
    /// kinds.
    /// </summary>
    public Unit? GivenUnit { get; }

    /// <summary>
    /// True if a synapse rule changes its weight by events on both sides, as STDP does. Spikes then count in the step in which they are emitted, and states
    /// have their values of that step, for any delay of the synapse.
    /// </summary>
    public bool LearnsAtEmission { get; }

    /// <summary>
    /// True if a synapse rule learns at emission, acts only at spikes and sees only traces, so that a projection can specify the dendritic share of its
    /// delay.
    /// </summary>
    public bool LearnsAtSpikesAlone =>
        LearnsAtEmission && !Implements(typeof(IContinuous<>)) && !Implements(typeof(IOnStep<>)) && !Implements(typeof(IOnTargetCondition<>))
        && Seen.All(seen => seen is SeenTrace);

    /// <summary>True if a synapse rule has a third factor: a projection of it names modulators.</summary>
    public bool IsModulated => Modulators.Count > 0;

    /// <summary>Its equations, one or more lines; empty if none are declared.</summary>
    public IReadOnlyList<string> Equations => Type.GetCustomAttribute<EquationsAttribute>()?.Lines ?? [];

    /// <summary>Number of constants that a kernel derives.</summary>
    public int DerivedCount { get; }

    /// <summary>The effect of a step that is too long: <see cref="ILimitStep{T}.StepLimit"/>; null if the mechanism declares no limit.</summary>
    public string? StepLimit => Implements(typeof(ILimitStep<>))
        ? ((ILimitStep<Double1>)Activator.CreateInstance(Type.MakeGenericType(typeof(Double1)))!).StepLimit
        : null;

    /// <summary>True if the mechanism is a kernel, which is compiled for a vector type, and not a class.</summary>
    public bool IsKernel => Type.IsValueType;

    /// <summary>Reads the declaration of a type.</summary>
    /// <param name="type">A generic struct with one type parameter, or a class.</param>
    /// <param name="plugin">The plugin that brings it.</param>
    /// <param name="create">Creates an instance of a class; null to call its constructor without parameters.</param>
    /// <exception cref="DeclarationException">The type does not declare a mechanism as its contract requires; every fault is named.</exception>
    public static Mechanism Declare(Type type, PluginIdentity plugin, Func<object>? create = null)
    {
        var members = MechanismMembers.Read(type, out var attribute);
        return new Mechanism(type, attribute, members, create) { Plugin = plugin };
    }

    /// <summary>True if the type implements a contract.</summary>
    /// <param name="contract">An interface; for a kernel its generic definition, such as <c>typeof(IOnStep&lt;&gt;)</c>.</param>
    public bool Implements(Type contract) =>
        Type.GetInterfaces().Any(i => (i.IsGenericType ? i.GetGenericTypeDefinition() : i) == contract);

    /// <summary>
    /// True if a synapse rule needs the spikes of the neurons on a side: to transmit them, to learn from them, or to compute a value that it sees.
    /// </summary>
    /// <param name="side">The side.</param>
    public bool NeedsSpikesOf(Side side) =>
        Implements(side == Side.Pre ? typeof(IOnPreSpike<>) : typeof(IOnPostSpike<>))
        || Seen.Any(seen => seen.Side == side && seen is SeenTrace or SeenSpikeTime or SeenFiringRate);

    /// <summary>Creates an instance of a class mechanism, with its parameters not set.</summary>
    /// <exception cref="InvalidOperationException">The mechanism is a kernel.</exception>
    public object Create()
    {
        if (IsKernel)
        {
            throw new InvalidOperationException($"{Id} is a kernel: it is compiled for a vector type and has no instances");
        }

        return _create is null ? Activator.CreateInstance(Type)! : _create();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Id} ({Plugin})";
}
