namespace NeuroForge.Samples.Web;

/// <summary>Names in <c>model.json</c> that are changed while it runs.</summary>
internal static class Names
{
    /// <summary>The stimulus to all neurons.</summary>
    internal const string Input = "background";

    /// <summary>Its rate.</summary>
    internal const string Rate = "rate";

    /// <summary>The parameter of a growth curve at which growth turns into loss.</summary>
    internal const string SetPoint = "eps";
}
