namespace TemplateNamePlugin;

/// <summary>Joins neurons depending on their distance d, with the probability p exp(-d^2 / (2 width^2)), independently for all pairs.</summary>
/// <remarks>Connection probability falls with distance in cortex; the rule is one of those in Senk et al. (2022), doi:10.1371/journal.pcbi.1010086.</remarks>
[Connector(
    "template_name",
    Doc = "Joins pairs at random, with a probability that falls with distance as a Gaussian.",
    Reference = "doi:10.1371/journal.pcbi.1010086")]
public sealed class TemplateName : IConnector
{
    [Parameter("1", 1, Min = 0, Max = 1, Doc = "Probability for neurons at the same position.")]
    public double P { get; set; }

    [Parameter("um", 30, Above = 0, Doc = "Standard deviation of the Gaussian.")]
    public double Width { get; set; }

    /// <summary>Adds pairs, source by source. The host sets the weight and delay of each.</summary>
    public void Connect(ConnectorContext context, ISynapseSink synapses)
    {
        var sources = context.SourcePositions.Span;
        var targets = context.TargetPositions.Span;
        if (sources.Length < context.SourceCount || targets.Length < context.TargetCount)
        {
            throw new ParameterException("model", "template_name needs the positions of neurons: give each population a layout");
        }

        for (var source = 0; source < sources.Length; source++)
        {
            for (var target = 0; target < targets.Length; target++)
            {
                if (context.Allows(source, target) && context.Random.NextDouble() < Probability(sources[source], targets[target]))
                {
                    synapses.Add(source, target);
                }
            }
        }
    }

    // The exponential of the vectors gives the same bits on every machine, which that of System.Math does not promise.
    private double Probability(Position source, Position target)
    {
        var distance = source.DistanceTo(target) / Width;
        return P * Double1.Exp(-0.5 * distance * distance).Number;
    }
}
