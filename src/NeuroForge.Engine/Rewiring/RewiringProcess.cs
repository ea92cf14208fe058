using System.Runtime.CompilerServices;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Rewiring;

/// <summary>Rewires one projection: calls its strategy, checks the proposal as a whole and applies it as a whole.</summary>
/// <param name="editor">The editor of the projection.</param>
/// <param name="strategy">The strategy.</param>
/// <param name="keys">The keys of the network's random numbers.</param>
/// <param name="step">The length of a step in ms.</param>
internal sealed class RewiringProcess(ConnectivityEditor editor, IRewiringStrategy strategy, StreamKeys keys, double step)
{
    private readonly RewiringPlan _plan = editor.Projection.Plan.Rewiring!;
    private readonly ConnectivityEdit _edit = new();
    private readonly EditCheck _check = new(editor.Projection, editor.View);
    private IRewiringStrategy _strategy = strategy;

    /// <summary>The editor of the projection.</summary>
    internal ConnectivityEditor Editor => editor;

    /// <summary>The strategy with the values of its parameters.</summary>
    internal MechanismUse Use { get; private set; } = editor.Projection.Plan.Rewiring!.Strategy;

    /// <summary>Replaces the parameters of the strategy.</summary>
    /// <param name="use">The strategy with the values of its parameters.</param>
    /// <param name="adjusted">The instance with these values.</param>
    internal void RewireBy(MechanismUse use, IRewiringStrategy adjusted)
    {
        Use = use;
        _strategy = adjusted;
    }

    /// <summary>True if an update is due at the beginning of a step.</summary>
    internal bool IsDue(long step) => step >= _plan.Start && (step - _plan.Start) % _plan.Every == 0;

    /// <summary>The first step after the given one at whose beginning an update is due.</summary>
    internal long NextAfter(long step) => step < _plan.Start ? _plan.Start : _plan.Start + ((((step - _plan.Start) / _plan.Every) + 1) * _plan.Every);

    /// <summary>Rewires the projection at the beginning of a step.</summary>
    /// <exception cref="MechanismException">The strategy failed or proposed something that is not allowed.</exception>
    /// <exception cref="PlanException">The projection lacks something that the strategy needs.</exception>
    internal void Update(long step)
    {
        editor.Read(step);
        Propose(step);
        editor.Apply(_edit, new BirthMoment(step));
    }

    [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)]
    private static void Propose(IRewiringStrategy strategy, IConnectivityView view, ConnectivityEdit edit, RandomStream random) =>
        strategy.Propose(view, edit, random);

    private void Propose(long now)
    {
        _edit.Clear();
        try
        {
            Propose(_strategy, editor.View, _edit, new RandomStream(keys.Rewiring(editor.Projection.Name, now)));
            _check.Check(_edit);
        }
        catch (ParameterException refused)
        {
            throw new PlanException($"projections.{editor.Projection.Name}.rewiring.{refused.Parameter}", refused.Message, refused);
        }
        catch (Exception failure) when (Blame.IsOn(Use.Mechanism, failure))
        {
            throw new MechanismException(Use.Mechanism, $"projection {editor.Projection.Name}", now * step, failure);
        }
    }
}
