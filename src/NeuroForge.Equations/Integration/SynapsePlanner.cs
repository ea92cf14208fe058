using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Models;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Integration;

/// <summary>Chooses how the states of a synapse rule are integrated: as traces, from spike to spike, or in each step.</summary>
/// <param name="rule">The rule.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class SynapsePlanner(SynapseEquations rule, Mistakes mistakes)
{
    private const string EventDriven = "event_driven";

    private const string ClockDriven = "clock_driven";

    private const string Advice = "write \"integration\": \"clock_driven\", which integrates in each step";

    private static readonly string[] Steppable = ["euler", "exponential_euler"];

    /// <summary>The plan; null, with a mistake, if there is none.</summary>
    internal SynapsePlan? Plan()
    {
        var traces = new TraceFinder(rule).Find();
        foreach (var trace in traces.Where(trace => trace.Tau.Source.Bounds.Contain(0)))
        {
            mistakes.Add(
                MistakeKind.Meaning,
                trace.Tau.Source.Name,
                0,
                $"the time constant of \"{trace.State.Name}\" may be 0",
                "give a default and \"above\": \"0 ms\"");
        }

        CheckUsesBefore(traces);
        var others = rule.Rates.Where(rate => traces.All(trace => trace.State != rate.State)).ToList();
        var plan = IsStepped() ? Stepped(traces, others) : new(traces, [.. others.Select(Relaxed).OfType<Relaxation>()], [], Method.Exact);
        return mistakes.HasErrors ? null : plan;
    }

    private void CheckUsesBefore(IReadOnlyList<DeclaredTrace> traces)
    {
        foreach (var (name, text, offset) in rule.UsesBefore.Where(use => traces.All(trace => trace.State.Name != use.Name)))
        {
            mistakes.Add(
                MistakeKind.Meaning,
                text,
                offset,
                $"\"{name}\" is not a trace of spikes, so it has no value before the spikes of a step",
                $"a trace begins at 0, decays by d{name}/dt = -{name}/tau, and one statement, such as {name} += 1, changes it at the spikes of one neuron");
        }
    }

    private bool IsStepped()
    {
        if (rule.Synapse.Integration is not { } integration || integration.Text == EventDriven)
        {
            if (rule.Synapse.Method is { } method)
            {
                mistakes.Add(MistakeKind.Method, method, 0, "a method is for equations that are integrated in each step", "remove it, or " + Advice);
            }

            return false;
        }

        if (integration.Text != ClockDriven)
        {
            mistakes.Add(new Mistake(MistakeKind.UnknownName, integration, 0, $"there is no integration \"{integration.Text}\"", null)
            {
                Word = integration.Text,
                Known = [ClockDriven, EventDriven],
            });
        }

        return true;
    }

    private SynapsePlan Stepped(IReadOnlyList<DeclaredTrace> traces, List<StateRate> others)
    {
        if (others.Count == 0)
        {
            mistakes.Add(
                MistakeKind.Method, rule.Synapse.Integration!, 0, "nothing of this rule needs to be integrated in each step", "remove \"integration\"");
        }

        if (rule.Synapse.Method is { } named && !Steppable.Contains(named.Text))
        {
            mistakes.Add(
                MistakeKind.Method,
                named,
                0,
                $"\"{named.Text}\" is not a method for synapses",
                $"write \"{Steppable[0]}\" or \"{Steppable[1]}\", the default, which is exact for a linear equation");
        }

        return new(traces, [], others, rule.Synapse.Method?.Text == Steppable[0] ? Method.Euler : Method.ExponentialEuler);
    }

    /// <summary>A state that is integrated from spike to spike; null, with a mistake, if that is not possible.</summary>
    private Relaxation? Relaxed(StateRate rate)
    {
        var name = rate.State.Name;
        if (rate.State == rule.Weight)
        {
            return Refused(rate, "the weight changes between spikes, so it must be integrated in each step");
        }

        if (LinearEquation.Of(rate) is not { } linear)
        {
            return Refused(rate, $"the equation of \"{name}\" is not linear with constant coefficients, so it cannot be solved from one spike to the next");
        }

        if (linear.Coefficients.Keys.FirstOrDefault(symbol => symbol != rate.Symbol) is { } other)
        {
            return Refused(rate, $"the equation of \"{name}\" depends on \"{other.Name}\", so it cannot be solved from one spike to the next by itself");
        }

        if (rule.OnPre.Concat(rule.OnPost).All(effect => effect.State != rate.State))
        {
            return Refused(rate, $"no spike changes the state \"{name}\", so it stays at rest from spike to spike");
        }

        if (linear.Own.Is(0) || Default(linear.Own) > 0)
        {
            return Refused(rate, $"\"{name}\" grows without bounds between spikes");
        }

        var rest = Terms.Negation(Terms.Quotient(linear.Constant, linear.Own));
        return StartsAt(rate.State, rest) ? new(rate.State, linear.Own, rest) : Refused(rate, NotAtRest(rate.State, rest));
    }

    private bool StartsAt(DeclaredQuantity state, Term rest) => state.Source.From is { } from
        ? rule.Parameters.Any(parameter => parameter.Name == from && rest.Symbol == parameter.Symbol)
        : rest.Is(state.Source.Value);

    private string NotAtRest(DeclaredQuantity state, Term rest)
    {
        var value = rest.Symbol is { } parameter ? $"= {parameter.Name}" : FormattableString.Invariant($"{Default(rest):R}");
        return $"a state that is integrated from spike to spike begins at rest, so that a synapse may be new at any time; the initial value of "
            + $"\"{state.Name}\" is not its value at rest, \"{value}\"";
    }

    /// <summary>The value of a constant term for the defaults of the parameters.</summary>
    private double Default(Term term) => Terms.Substitute(
        term, symbol => rule.Parameters.FirstOrDefault(p => p.Symbol == symbol) is { } parameter ? Terms.Number(parameter.Source.Value) : null).Number;

    private Relaxation? Refused(StateRate rate, string message)
    {
        mistakes.Add(MistakeKind.Method, rate.Statement.Source, rate.Statement.Offset, message, Advice);
        return null;
    }
}
