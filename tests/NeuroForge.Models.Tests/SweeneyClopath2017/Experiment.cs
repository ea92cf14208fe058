namespace NeuroForge.Models.Tests.SweeneyClopath2017;

/// <summary>An experiment that the published code has done too.</summary>
/// <param name="Reference">What the reference data call it.</param>
/// <param name="Model">The model.</param>
/// <param name="Rule">The synapse rule.</param>
internal sealed record Experiment(string Reference, string Model, string Rule)
{
    /// <summary>Seeds of each, 1 and on.</summary>
    public const int Seeds = 8;

    /// <summary>The rule that the diffusive model names.</summary>
    private const string RuleOfModel = "diffusive_bcm_as_published";

    /// <summary>As published, the change applied twice.</summary>
    public static readonly Experiment Published = new("diffusive_applied_twice", "sweeney-clopath-2017-diffusive", RuleOfModel);

    /// <summary>As the paper has it, the change applied once.</summary>
    public static readonly Experiment Once = new("diffusive", "sweeney-clopath-2017-diffusive", "diffusive_bcm");

    /// <summary>Without diffusion.</summary>
    public static readonly Experiment Standard = new("standard", "sweeney-clopath-2017-standard", "bcm");

    public static readonly IReadOnlyList<Experiment> All = [Published, Once, Standard];

    /// <summary>The description, with the experiment's rule.</summary>
    public string Description => File.ReadAllText(ModelFiles.Of(Model)).Replace($"\"{RuleOfModel}\"", $"\"{Rule}\"", StringComparison.Ordinal);

    public override string ToString() => Reference;
}
