using NeuroForge.Engine.Circuit;
using NeuroForge.Layouts;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>
/// A projection with sides restricted by groups, as its strategy sees it: it has only the members of the groups, numbered from 0. The edits of the
/// strategy are translated to the numbers of the projection.
/// </summary>
internal sealed class MemberView : IConnectivityView
{
    private readonly Projection _projection;
    private readonly ConnectivitySnapshot _all;
    private readonly PoolMembers _sources;
    private readonly PoolMembers _targets;

    /// <summary>Makes the view.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="all">The view of the whole projection, all of whose synapses join members.</param>
    internal MemberView(Projection projection, ConnectivitySnapshot all)
    {
        _projection = projection;
        _all = all;
        _sources = new PoolMembers(projection.SourceMembers, all.Sources);
        _targets = new PoolMembers(projection.TargetMembers, all.Targets);
    }

    /// <inheritdoc/>
    public double Time => _all.Time;

    /// <inheritdoc/>
    public NeuronPool Sources => _sources.Pool;

    /// <inheritdoc/>
    public NeuronPool Targets => _targets.Pool;

    /// <inheritdoc/>
    public bool Autapses => _all.Autapses;

    /// <inheritdoc/>
    public bool Multapses => _all.Multapses;

    /// <inheritdoc/>
    public int SynapseCount => _all.SynapseCount;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Weights => _all.Weights;

    /// <inheritdoc/>
    public ReadOnlySpan<int> Outgoing(int source) => _all.Outgoing(_sources.NumberOf(source, nameof(source)));

    /// <inheritdoc/>
    public ReadOnlySpan<int> Incoming(int target) => _all.Incoming(_targets.NumberOf(target, nameof(target)));

    /// <inheritdoc/>
    public int SourceOf(int synapse) => _sources.MemberOf(_all.SourceOf(synapse));

    /// <inheritdoc/>
    public int TargetOf(int synapse) => _targets.MemberOf(_all.TargetOf(synapse));

    /// <inheritdoc/>
    public double WeightOf(int synapse) => _all.WeightOf(synapse);

    /// <inheritdoc/>
    public bool IsAutapse(int source, int target) =>
        _projection.IsAutapse(_sources.NumberOf(source, nameof(source)), _targets.NumberOf(target, nameof(target)));

    /// <inheritdoc/>
    public bool AreInOnePopulation(int source, int target) =>
        _all.AreInOnePopulation(_sources.NumberOf(source, nameof(source)), _targets.NumberOf(target, nameof(target)));

    /// <inheritdoc/>
    public bool MayJoin(int source, int target) => _all.MayJoin(_sources.NumberOf(source, nameof(source)), _targets.NumberOf(target, nameof(target)));

    /// <inheritdoc/>
    public double DelayOf(int synapse) => _all.DelayOf(synapse);

    /// <inheritdoc/>
    public double AgeOf(int synapse) => _all.AgeOf(synapse);

    /// <inheritdoc/>
    public double StateOf(int synapse, SynapseState state) => _all.StateOf(synapse, state);

    /// <summary>Copies the elements of the members from those of the whole projection.</summary>
    internal void Read()
    {
        _sources.Read();
        _targets.Read();
    }

    /// <summary>Translates a checked edit to the numbers of the whole projection.</summary>
    /// <param name="edit">The edit, in the numbers of this view.</param>
    /// <param name="into">Receives the same edit, in the numbers of the projection.</param>
    internal void Translate(ConnectivityEdit edit, ConnectivityEdit into)
    {
        into.Clear();
        for (var i = 0; i < edit.Deleted.Count; i++)
        {
            into.Delete(edit.Deleted[i], edit.CausesOfDeath[i]);
        }

        for (var i = 0; i < edit.Created.Count; i++)
        {
            var created = edit.Created[i];
            var (source, target) = (_sources.NumberOf(created.Source, nameof(created.Source)), _targets.NumberOf(created.Target, nameof(created.Target)));
            into.Create(created with { Source = source, Target = target }, edit.StatesOf(i));
        }

        foreach (var (side, neuron, elements) in edit.Elements)
        {
            into.SetElements(side, (side == Side.Pre ? _sources : _targets).NumberOf(neuron, nameof(neuron)), elements);
        }
    }

    /// <summary>The members of one side, with a pool of their own.</summary>
    private sealed class PoolMembers
    {
        private readonly SideMembers? _members;
        private readonly NeuronPool _all;
        private readonly double[] _elements;
        private readonly int[] _connected;

        internal PoolMembers(SideMembers? members, NeuronPool all)
        {
            (_members, _all) = (members, all);
            if (members is null)
            {
                (Pool, _elements, _connected) = (all, [], []);
                return;
            }

            _elements = new double[all.Elements.IsEmpty ? 0 : members.Count];
            _connected = new int[_elements.Length];
            var positions = new Position[all.Positions.IsEmpty ? 0 : members.Count];
            Pick(all.Positions.Span, positions);
            Pool = new NeuronPool(members.Count, _elements, _connected, positions) { Period = all.Period };
        }

        internal NeuronPool Pool { get; }

        internal int NumberOf(int member, string name)
        {
            if ((uint)member >= (uint)Pool.Count)
            {
                throw new ArgumentOutOfRangeException(
                    name, member, FormattableString.Invariant($"there is no {name} {member}: there are {Pool.Count}, numbered from 0"));
            }

            return _members?.NumberOf(member) ?? member;
        }

        internal int MemberOf(int number) => _members?.MemberOf(number) ?? number;

        internal void Read()
        {
            Pick(_all.Elements.Span, _elements);
            Pick(_all.Connected.Span, _connected);
        }

        private void Pick<T>(ReadOnlySpan<T> all, Span<T> into)
        {
            for (var member = 0; member < into.Length; member++)
            {
                into[member] = all[_members!.NumberOf(member)];
            }
        }
    }
}
