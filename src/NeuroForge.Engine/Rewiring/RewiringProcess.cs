namespace NeuroForge.Engine;

/// <summary>Rewires one projection: lets its strategy propose, checks the proposal as a whole and applies it as a whole.</summary>
internal sealed class RewiringProcess
{
    private readonly Projection _projection;
    private readonly RewiringPlan _plan;
    private readonly IRewiringStrategy _strategy;
    private readonly ElementSide? _pre;
    private readonly ElementSide? _post;
    private readonly ConnectivitySnapshot _view;
    private readonly ConnectivityEdit _edit = new();
    private readonly RewiringLog _log;
    private readonly SynapseSource _newSynapses;
    private readonly ulong _seed;
    private readonly double _step;

    internal RewiringProcess(Projection projection, IRewiringStrategy strategy, ulong seed, double step)
    {
        _projection = projection;
        _plan = projection.Plan.Rewiring!;
        _strategy = strategy;
        _pre = ElementSide.Find(projection.Sources, _plan.Pre);
        _post = ElementSide.Find(projection.Targets, _plan.Post);
        _view = new ConnectivitySnapshot(projection, _pre, _post);
        _log = new RewiringLog(projection, _view, step);
        _newSynapses = new SynapseSource(projection, seed);
        _seed = seed;
        _step = step;
        BindExisting();
    }

    /// <summary>The projection.</summary>
    internal Projection Projection => _projection;

    /// <summary>The kinds of elements that it binds.</summary>
    internal IEnumerable<SynapticElements> Kinds => (_pre?.Kinds ?? []).Concat(_post?.Kinds ?? []);

    /// <summary>What the last update did: deaths, then births.</summary>
    internal IReadOnlyList<RewiringEvent> Events => _log.Events;

    /// <summary>The births of the synapses that the network begins with, some at a time. To be asked before the first update.</summary>
    internal IEnumerable<RewiringEvent[]> InitialBirths()
    {
        _view.Read(0);
        return _log.Initial();
    }

    /// <summary>Whether an update is due at the beginning of a step.</summary>
    internal bool IsDue(long step) => step % _plan.Every == 0;

    /// <summary>The first step after the given one at whose beginning an update is due.</summary>
    internal long NextAfter(long step) => ((step / _plan.Every) + 1) * _plan.Every;

    /// <summary>Rewires the projection at the beginning of a step.</summary>
    /// <exception cref="MechanismException">The strategy failed or proposed what cannot be.</exception>
    /// <exception cref="PlanException">The projection lacks what the strategy needs.</exception>
    internal void Update(long step)
    {
        _log.Begin(step);
        _view.Read(step * _step);
        Propose(step);
        Delete();
        Create(step);
        foreach (var (side, neuron, elements) in _edit.Elements)
        {
            (side == Side.Pre ? _pre : _post)!.Set(neuron, elements);
        }
    }

    private void Propose(long step)
    {
        _edit.Clear();
        try
        {
            _strategy.Propose(_view, _edit, new RandomStream(_seed, StreamPurpose.Rewiring, _projection.Number, step));
            EditCheck.Check(_edit, _view);
        }
        catch (ParameterException refused)
        {
            throw new PlanException($"projections.{_projection.Name}.rewiring.{refused.Parameter}", refused.Message, refused);
        }
        catch (Exception failure)
        {
            throw new MechanismException(_plan.Strategy.Mechanism, $"projection {_projection.Name}", step * _step, failure);
        }
    }

    private void Delete()
    {
        foreach (var (synapse, cause) in _edit.Deleted.Zip(_edit.CausesOfDeath))
        {
            _log.Died(synapse, cause);
            Bind(_view.SourceOf(synapse), _view.TargetOf(synapse), -1);
        }

        var rows = _edit.Deleted.Select(_view.PlaceOf).GroupBy(p => (p.Store, p.Source));
        foreach (var row in rows)
        {
            _projection.Stores[row.Key.Store].Remove(row.Key.Source, [.. row.Select(p => p.Position).Order()]);
        }
    }

    private void Create(long step)
    {
        _newSynapses.Begin(_edit.Created.Count, step);
        foreach (var created in _edit.Created)
        {
            var (weight, delay) = _newSynapses.Add(created.Source, created.Target, created.Weight);
            _log.Born(created, weight, delay);
            Bind(created.Source, created.Target, 1);
        }
    }

    private void Bind(int source, int target, int count)
    {
        _pre?.Bind(source, count);
        _post?.Bind(target, count);
    }

    /// <summary>The synapses that the network begins with bind elements as all others do.</summary>
    private void BindExisting()
    {
        _view.Read(0);
        for (var synapse = 0; synapse < _view.SynapseCount; synapse++)
        {
            Bind(_view.SourceOf(synapse), _view.TargetOf(synapse), 1);
        }
    }
}
