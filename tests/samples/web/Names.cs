namespace NeuroForge.Samples.Web;

/// <summary>How <c>model.json</c> calls what is changed while it runs.</summary>
internal static class Names
{
    /// <summary>The stimulus that reaches every neuron from outside.</summary>
    internal const string Input = "background";

    /// <summary>Its rate.</summary>
    internal const string Rate = "rate";

    /// <summary>The parameter of a growth curve at which growth turns into loss.</summary>
    internal const string SetPoint = "eps";
}
