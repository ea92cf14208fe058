using System.Runtime.CompilerServices;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>Rewires one projection: calls its strategy, checks the proposal as a whole and applies it as a whole.</summary>
internal sealed class RewiringProcess
{
    private readonly RewiringPlan _plan;
    private readonly StreamKeys _keys;
    private readonly double _step;
    private readonly ConnectivityEdit _edit = new();
    private readonly ConnectivityEdit _translated = new();
    private readonly MemberView? _members;
    private readonly IConnectivityView _view;
    private readonly EditCheck _check;
    private readonly TargetUpdate? _targets;
    private IRewiringStrategy _strategy;
    private StrategyInputs _inputs;

    /// <summary>Creates the process.</summary>
    /// <param name="editor">The projection, open to edits.</param>
    /// <param name="strategy">The strategy that proposes edits.</param>
    /// <param name="keys">The keys of the network's random numbers.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal RewiringProcess(ConnectivityEditor editor, IRewiringStrategy strategy, StreamKeys keys, double step)
    {
        var projection = editor.Projection;
        (Editor, _strategy, _keys, _step) = (editor, strategy, keys, step);
        _plan = projection.Plan.Rewiring!;
        (Use, Every, IsFrozen) = (_plan.Strategy, _plan.Every, _plan.Frozen);
        _members = projection.SourceMembers is null && projection.TargetMembers is null ? null : new(projection, editor.View);
        _view = _members is null ? editor.View : _members;
        _check = new EditCheck(projection, _view, step);
        _targets = strategy is IRewireByTarget ? new TargetUpdate(editor, _view, step) : null;
        _inputs = new StrategyInputs(strategy, Use.Mechanism, projection);
    }

    /// <summary>The editor of the projection.</summary>
    internal ConnectivityEditor Editor { get; }

    /// <summary>The strategy with the values of its parameters.</summary>
    internal MechanismUse Use { get; private set; }

    /// <summary>Steps from one update to the next.</summary>
    internal long Every { get; private set; }

    /// <summary>True if there are no updates.</summary>
    internal bool IsFrozen { get; private set; }

    /// <summary>Changes the times of later updates: whole multiples of the interval after the first update, or none.</summary>
    /// <param name="every">Steps from one update to the next.</param>
    /// <param name="frozen">True if there are no updates.</param>
    internal void UpdateEvery(long every, bool frozen) => (Every, IsFrozen) = (every, frozen);

    /// <summary>Replaces the parameters of the strategy.</summary>
    /// <param name="use">The strategy with the values of its parameters.</param>
    /// <param name="adjusted">The instance with these values.</param>
    internal void RewireBy(MechanismUse use, IRewiringStrategy adjusted)
    {
        (Use, _strategy) = (use, adjusted);
        _inputs = new StrategyInputs(adjusted, use.Mechanism, Editor.Projection);
    }

    /// <summary>True if an update is due at the beginning of a step.</summary>
    internal bool IsDue(long step) => !IsFrozen && step >= _plan.Start && (step - _plan.Start) % Every == 0;

    /// <summary>The first step after the given one at whose beginning an update is due.</summary>
    internal long NextAfter(long step) => IsFrozen ? long.MaxValue
        : step < _plan.Start ? _plan.Start
        : _plan.Start + ((((step - _plan.Start) / Every) + 1) * Every);

    /// <summary>Rewires the projection at the beginning of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="inParallel">Runs an action for each of a number of parts, which may run at the same time.</param>
    /// <exception cref="MechanismException">The strategy failed or proposed something that is not allowed.</exception>
    /// <exception cref="PlanException">The projection lacks something that the strategy needs.</exception>
    internal void Update(long step, Action<Action<int>, int> inParallel)
    {
        Editor.Read(step);
        _members?.Read();
        _inputs.Read(step);
        _edit.Clear();
        if (_strategy is IRewireByTarget byTarget)
        {
            ProposeByTarget(byTarget, step, inParallel);
        }

        Guarded(step, () => Propose(step));
        _members?.Translate(_edit, _translated);
        Editor.Apply(_members is null ? _edit : _translated, new BirthMoment(step));
    }

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Propose(IRewiringStrategy strategy, IConnectivityView view, ConnectivityEdit edit, RandomStream random) =>
        strategy.Propose(view, edit, random);

    private void Propose(long now)
    {
        Propose(_strategy, _view, _edit, new RandomStream(_keys.Rewiring(Editor.Projection.Name, now)));
        _check.Check(_edit);
    }

    /// <summary>Calls the strategy for all targets, those of different shards in parallel.</summary>
    private void ProposeByTarget(IRewireByTarget strategy, long now, Action<Action<int>, int> inParallel)
    {
        var moment = new TargetMoment(now, Every, _keys.RewiredTargets(Editor.Projection.Name, now), _targets!.FindClosed());
        inParallel(part => Guarded(now, () => _targets.Run(part, strategy, moment)), _targets.Parts);
        _targets.AddTo(_edit, Editor.View);
    }

    /// <summary>Calls the strategy, and attributes its failures to it.</summary>
    private void Guarded(long now, Action call)
    {
        try
        {
            call();
        }
        catch (ParameterException refused)
        {
            throw new PlanException($"projections.{Editor.Projection.Name}.rewiring.{refused.Parameter}", refused.Message, refused);
        }
        catch (Exception failure) when (Blame.IsOn(Use.Mechanism, failure))
        {
            throw new MechanismException(Use.Mechanism, $"projection {Editor.Projection.Name}", now * _step, failure);
        }
    }
}
