using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Cli.Arguments;

/// <summary><c>--trace population:neuron</c>.</summary>
internal static class TraceOption
{
    private const string Name = "--trace";

    /// <summary>Creates the option.</summary>
    internal static Option<TracedNeuron?> Create() => new(Name)
    {
        Description = "Prints the inputs and states of this neuron at every step, such as E:0, as CSV on standard output.",
        HelpName = "population:neuron",
        CustomParser = Parse,
    };

    /// <summary>Refuses a neuron that a network does not have.</summary>
    /// <exception cref="UsageException">There is no such population or neuron.</exception>
    internal static void Check(TracedNeuron? traced, NetworkPlan plan)
    {
        if (traced is null)
        {
            return;
        }

        if (plan.Populations.FirstOrDefault(population => population.Name == traced.Population) is not { } found)
        {
            throw UnknownName.Refusal(Name, "population", traced.Population, [.. plan.Populations.Select(population => population.Name)]);
        }

        if (traced.Neuron >= found.Size)
        {
            throw new UsageException($"{Name}: {found.Name} has neurons 0 to {found.Size - 1}, not {traced.Neuron}");
        }
    }

    private static TracedNeuron? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var colon = text.LastIndexOf(':');
        if (colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var neuron))
        {
            return new(text[..colon], neuron);
        }

        result.AddError($"{Name} takes a population and the number of a neuron, such as E:0, not \"{text}\"");
        return null;
    }
}
