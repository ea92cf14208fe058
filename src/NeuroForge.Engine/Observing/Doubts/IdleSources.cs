using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds populations of random sources that never spike, such as those of rate 0.</summary>
public static class IdleSources
{
    /// <summary>The populations, each with its place; those whose parameters differ from neuron to neuron are not told.</summary>
    /// <param name="plan">The network.</param>
    /// <exception cref="PlanException">A model refused a parameter.</exception>
    /// <exception cref="MechanismException">A model failed.</exception>
    public static IEnumerable<Doubt> In(NetworkPlan plan) =>
        from population in plan.Populations
        where population.Model.Implements(typeof(ISpikeSource<>)) && Values(population) is { } values && Probability(population, values, plan.Step) <= 0
        select new Doubt(
            $"populations.{population.Name}.parameters",
            $"with these parameters neurons of model \"{population.Model.Id}\" never spike",
            "change the parameters, or remove the population");

    /// <summary>The parameters of all neurons; null where they differ.</summary>
    private static double[]? Values(PopulationPlan population)
    {
        double?[] values =
        [
            .. population.Model.Parameters.Select(p => population.Parameters.TryGetValue(p.Name, out var given) ? given.Single : (double)p.Default!)
        ];
        return values.All(v => v is not null) ? [.. values.Select(v => v!.Value)] : null;
    }

    private static double Probability(PopulationPlan population, double[] values, double step)
    {
        var asked = (IAsked)Activator.CreateInstance(typeof(Asked<>).MakeGenericType(population.Model.Type.MakeGenericType(typeof(Double1))))!;
        return Guard.Call(
            population.Model, $"populations.{population.Name}.parameters", $"population {population.Name}", () => asked.Probability(values, step));
    }

    /// <summary>A source that is asked how probable a spike is.</summary>
    private interface IAsked
    {
        double Probability(double[] values, double step);
    }

    private sealed class Asked<TSource> : IAsked
        where TSource : struct, ISpikeSource<Double1>
    {
        public double Probability(double[] values, double step)
        {
            var source = default(TSource);
            for (var i = 0; i < values.Length; i++)
            {
                Unsafe.Add(ref Unsafe.As<TSource, Double1>(ref source), i) = values[i];
            }

            return KernelCalls.Probability<TSource, Double1>(KernelCalls.Derived(source, step), step).Number;
        }
    }
}
