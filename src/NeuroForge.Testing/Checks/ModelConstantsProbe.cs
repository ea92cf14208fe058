using System.Reflection;
using NeuroForge.Engine.Plan;
using NeuroForge.Neurons;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Testing.Checks;

/// <summary>
/// Runs a neuron without input, with weak and strong inputs of either sign and with different random numbers, including spikes, and observes its constants.
/// </summary>
internal sealed class ModelConstantsProbe<TNeuron>(PopulationPlan population) : ConstantsProbe
    where TNeuron : struct, INeuron<Double1>
{
    private const double Step = 0.1;
    private const int Steps = 500;

    private static readonly double[] Inputs = [0, 1, -1, 100, -100, 1e4];

    /// <inheritdoc/>
    internal override string? FirstAssigned() => Inputs.Select(FirstAssigned).FirstOrDefault(field => field is not null);

    /// <summary>The first constant changed, if an input arrives in every other step.</summary>
    private string? FirstAssigned(double input)
    {
        var neuron = new LoneNeuron<TNeuron>(population, Step);
        var random = new RandomStream(1, StreamPurpose.Population, 0);
        var before = Constants(neuron);
        for (var index = 0; index < Steps; index++)
        {
            neuron.Step(index, index % 2 == 0 ? input : 0, index % 2 == 0 ? input : 0, random.NextDouble());
            if (Constants(neuron).AsSpan().CommonPrefixLength(before) is var changed && changed < before.Length)
            {
                return Fields()[changed].Name;
            }
        }

        return null;
    }

    private long[] Constants(LoneNeuron<TNeuron> neuron)
    {
        var constants = new long[population.Model.Parameters.Count + population.Model.DerivedCount];
        for (var i = 0; i < constants.Length; i++)
        {
            constants[i] = BitConverter.DoubleToInt64Bits(neuron[i]);
        }

        return constants;
    }

    /// <summary>The fields in the order of their declaration.</summary>
    private FieldInfo[] Fields() =>
        [.. population.Model.Type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).OrderBy(field => field.MetadataToken)];
}
