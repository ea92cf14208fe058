using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Descriptions.Listed;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Parts;

/// <summary>The state that all readers of one description share.</summary>
internal sealed class Reading
{
    /// <summary>
    /// Greatest number of populations, stimuli, projections or recorders; more are probably a mistake of the program that wrote the description.
    /// </summary>
    internal const int MostParts = 10_000;

    internal Reading(DiagnosticBag bag, IMechanismSource source, IInputSource inputs)
    {
        Bag = bag;
        Source = source;
        Inputs = inputs;
        Scope = new Scope(bag);
        var formulas = new Formulas(bag, Scope);
        Formulas = formulas;
        Scalars = new Scalars(bag, Scope, formulas);
        Quantities = new Quantities(bag, Scope, formulas);
        FileLists = new FileLists(bag, Scalars, Quantities, inputs);
        Distributions = new Distributions(bag, Scope, Scalars, Quantities, FileLists);
        Grid = new StepGrid(bag, Scope, Quantities);
        RecordedCourses = new RecordedCourses(bag, Scalars, Grid, inputs);
        Courses = new Courses(bag, Scope, Scalars, Quantities, Grid, RecordedCourses);
        Grown = new GrownNetworks(bag, Scope, Scalars, Quantities, inputs);
        Listed = new ListedTables(bag, inputs);
        Delays = new DelayValues(bag, Scope, Grid, Distributions, Quantities);
        Mechanisms = new MechanismLookup(source, Scalars, bag);
        var declared = new DeclaredParameters(bag);
        KernelParameters = new KernelParameters(declared, Distributions);
        ClassParameters = new ClassParameters(bag, declared, Scalars, Quantities, Scope, FileLists);
    }

    internal DiagnosticBag Bag { get; }

    internal IMechanismSource Source { get; }

    internal IInputSource Inputs { get; }

    internal Scope Scope { get; }

    internal Formulas Formulas { get; }

    internal Scalars Scalars { get; }

    internal Quantities Quantities { get; }

    internal Distributions Distributions { get; }

    internal StepGrid Grid { get; }

    internal Courses Courses { get; }

    internal RecordedCourses RecordedCourses { get; }

    internal FileLists FileLists { get; }

    internal GrownNetworks Grown { get; }

    internal ListedTables Listed { get; }

    internal DelayValues Delays { get; }

    internal MechanismLookup Mechanisms { get; }

    internal KernelParameters KernelParameters { get; }

    internal ClassParameters ClassParameters { get; }

    /// <summary>The models that the description itself contains, by name; only those without a mistake.</summary>
    internal SortedDictionary<string, OwnModel> Models { get; } = new(StringComparer.Ordinal);

    /// <summary>The files of all models as equations, by the names of the models.</summary>
    internal Dictionary<string, string> ModelFiles { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The populations read so far, by name.</summary>
    internal Dictionary<string, ReadPopulation> Populations { get; } = new(StringComparer.Ordinal);

    /// <summary>The groups read so far, by name.</summary>
    internal Dictionary<string, ReadGroup> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The stimuli read so far, by name.</summary>
    internal Dictionary<string, ReadStimulus> Stimuli { get; } = new(StringComparer.Ordinal);

    /// <summary>The projections read so far, by name.</summary>
    internal Dictionary<string, ReadProjection> Projections { get; } = new(StringComparer.Ordinal);

    /// <summary>The members of a section whose keys are names, except those with keys that are not valid names.</summary>
    /// <param name="node">The section, or null.</param>
    internal IEnumerable<NodeMember> Named(Node? node)
    {
        if (Section.Open(Bag, node) is not { } section)
        {
            yield break;
        }

        if (node!.Members.Count > MostParts)
        {
            Bag.Report(
                DiagnosticCodes.TooManyParts,
                node,
                $"there are {node.Members.Count} parts in this section",
                $"at most {MostParts} are possible; put all neurons of one model into one population");
            yield break;
        }

        foreach (var member in section.Others)
        {
            if (Name.IsPlain(member.Name))
            {
                yield return member;
            }
            else
            {
                Bag.Report(DiagnosticCodes.BadName, member, $"{Wording.Quote(member.Name)} is not a valid name", Name.PlainHint);
            }
        }
    }

    /// <summary>A mechanism that is a class, named by a key of the section, with its parameters beside that key.</summary>
    internal MechanismUse? Use(MechanismKind kind, Section section, string key)
    {
        var name = section.Required(key, $"the name of a {kind.InWords()}");
        return Mechanisms.Find(kind, name, key) is { } mechanism ? ClassParameters.Read(mechanism, section) : null;
    }
}
