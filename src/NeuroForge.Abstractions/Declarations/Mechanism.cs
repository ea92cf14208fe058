using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Units;
using NeuroForge.Vectors;

namespace NeuroForge.Declarations;

/// <summary>
/// A mechanism as declared by its type: everything that a description, a reader or the host needs to know,
/// read once from the attributes on its members.
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

    /// <summary>The name by which descriptions reach it whatever other plugins bring: <c>plugin/id</c>; the id alone where no plugin brings it.</summary>
    public string QualifiedId => Plugin == PluginIdentity.None ? Id : $"{Plugin.Id}/{Id}";

    /// <summary>What it is.</summary>
    public MechanismKind Kind { get; }

    /// <summary>What it does, in one sentence.</summary>
    public string Doc { get; }

    /// <summary>Where it comes from.</summary>
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

    /// <summary>What a synapse rule sees of the neurons that it joins.</summary>
    public IReadOnlyList<SeenDeclaration> Seen { get; }

    /// <summary>Where a neuron model's random numbers stand among its fields.</summary>
    public IReadOnlyList<int> Uniforms { get; }

    /// <summary>The weight of a synapse rule; null for everything else.</summary>
    public WeightDeclaration? Weight { get; }

    /// <summary>The unit that weights must have for a synapse rule or a rewiring strategy; null where any goes.</summary>
    public Unit? WeightUnit { get; }

    /// <summary>Whether the neurons of a neuron model may spike; false for everything else.</summary>
    public bool Spikes { get; }

    /// <summary>
    /// What a stimulus or a synapse rule gives to receptors; <see cref="SignalKinds.None"/> for everything else, and for a stimulus that does not say it.
    /// </summary>
    public SignalKinds Gives { get; }

    /// <summary>
    /// The unit of the continuous signal that a stimulus gives, such as <c>pA</c>; null for one that gives spikes or plain numbers, and for everything
    /// else.
    /// </summary>
    public Unit? GivenUnit { get; }

    /// <summary>
    /// Whether a synapse rule changes its weight by what happens on both sides, as STDP does: spikes then count in the step in which they are emitted,
    /// and states as they are in a step, whatever the synapse's delay.
    /// </summary>
    public bool LearnsAtEmission { get; }

    /// <summary>
    /// Whether a synapse rule that does so acts at spikes only and sees nothing but traces, so that a projection may say on which side of its synapses the
    /// delay lies.
    /// </summary>
    public bool LearnsAtSpikesAlone =>
        LearnsAtEmission && !Implements(typeof(IContinuous<>)) && !Implements(typeof(IOnStep<>)) && Seen.All(seen => seen is SeenTrace);

    /// <summary>How many constants a kernel derives.</summary>
    public int DerivedCount { get; }

    /// <summary>What happens where the step is too long for it: <see cref="ILimitStep{T}.StepLimit"/>; null where it states nothing.</summary>
    public string? StepLimit => Implements(typeof(ILimitStep<>))
        ? ((ILimitStep<Double1>)Activator.CreateInstance(Type.MakeGenericType(typeof(Double1)))!).StepLimit
        : null;

    /// <summary>Whether the mechanism is a kernel, closed over a vector, rather than an object.</summary>
    public bool IsKernel => Type.IsValueType;

    /// <summary>Reads the declaration of a type.</summary>
    /// <param name="type">A generic struct with one type parameter, or a class.</param>
    /// <param name="plugin">The plugin that brings it.</param>
    /// <param name="create">Makes an instance of a class; null calls its constructor without parameters.</param>
    /// <exception cref="DeclarationException">The type does not declare a mechanism as its contract asks; every fault is named.</exception>
    public static Mechanism Declare(Type type, PluginIdentity plugin, Func<object>? create = null)
    {
        var members = MechanismMembers.Read(type, out var attribute);
        return new Mechanism(type, attribute, members, create) { Plugin = plugin };
    }

    /// <summary>Whether the type implements one of the contracts.</summary>
    /// <param name="contract">An interface; for a kernel its generic definition, such as <c>typeof(IOnStep&lt;&gt;)</c>.</param>
    public bool Implements(Type contract) =>
        Type.GetInterfaces().Any(i => (i.IsGenericType ? i.GetGenericTypeDefinition() : i) == contract);

    /// <summary>Whether a synapse rule needs spikes of the neurons on a side: to pass them on, to learn at them, or since it sees something of them.</summary>
    /// <param name="side">The side.</param>
    public bool NeedsSpikesOf(Side side) =>
        Implements(side == Side.Pre ? typeof(IOnPreSpike<>) : typeof(IOnPostSpike<>))
        || Seen.Any(seen => seen.Side == side && seen is SeenTrace or SeenSpikeTime or SeenFiringRate);

    /// <summary>A new instance of a class mechanism, its parameters unset.</summary>
    /// <exception cref="InvalidOperationException">The mechanism is a kernel.</exception>
    public object Create()
    {
        if (IsKernel)
        {
            throw new InvalidOperationException($"{Id} is a kernel: it is closed over a vector, not created");
        }

        return _create is null ? Activator.CreateInstance(Type)! : _create();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Id} ({Plugin})";
}
