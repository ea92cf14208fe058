using System.Globalization;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Hosting.Models;
using NeuroForge.Mechanisms;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.InstructionSets.Tests.Child;

/// <summary>
/// The networks that a child process runs: every published model for a short time, a small one that grows and rewires, every shipped mechanism,
/// and random networks.
/// </summary>
internal static class Networks
{
    /// <summary>How long models of up to a thousand neurons run: a second with steps of 1 ms, a tenth of that with steps of 0.1 ms.</summary>
    public static readonly int ModelSteps = int.TryParse(Environment.GetEnvironmentVariable("NEUROFORGE_INSTRUCTION_SETS"), out var steps) ? steps : 1000;

    /// <summary>A third of what the conformance kit runs.</summary>
    private const int MechanismSteps = 100;

    /// <summary>Larger models run for fewer steps, in proportion, but not for less than a fifth.</summary>
    private const int NeuronsOfWholeRuns = 1000;

    private const int RandomNetworks = 6;

    /// <summary>0 is the machine's own.</summary>
    private static readonly int[] Widths = [1, 0];

    /// <summary>The file of a model.</summary>
    public static string File(string model) => Path.Combine(AppContext.BaseDirectory, "models", model + ".json");

    /// <summary>
    /// Every network with the width of the vectors that it runs in, 0 for the machine's own: models with that alone, the others also one number at a time.
    /// </summary>
    public static IEnumerable<(string Name, NetworkPlan Plan, int Vectors)> All() =>
    [
        .. Models(),
        .. from network in Enumerable.Range(0, RandomNetworks).Select(seed => (Name: Text($"random {seed}"), Plan: RandomNetwork.Of(seed))).Concat(Mechanisms())
           from width in Widths
           select (width == 0 ? network.Name : Text($"{network.Name}, {width} at a time"), network.Plan, width),
    ];

    /// <summary>The published models and the small one.</summary>
    public static IEnumerable<(string Name, NetworkPlan Plan, int Vectors)> Models() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(File("small"))!).Order(StringComparer.Ordinal).Select(file => Model.Read(file)).Select(ShortRun);

    /// <summary>Runs a network and gives the hash of its final state.</summary>
    public static string HashOf(NetworkPlan plan, int vectors)
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions { VectorWidth = vectors == 0 ? EngineOptions.OwnVectorWidth : vectors });
        simulator.RunTo(plan.Steps);
        return simulator.StateHash();
    }

    private static (string Name, NetworkPlan Plan, int Vectors) ShortRun(Model model) =>
        (model.Name, model.Plan with { Steps = model.Name == "small" ? model.Plan.Steps : StepsOf(model.Plan), Recorders = [] }, 0);

    private static int StepsOf(NetworkPlan plan) =>
        Math.Clamp((int)((long)ModelSteps * NeuronsOfWholeRuns / plan.Populations.Sum(population => population.Size)), ModelSteps / 5, ModelSteps);

    private static IEnumerable<(string Name, NetworkPlan Plan)> Mechanisms() =>
        from folder in Directory.EnumerateDirectories(PluginDirectories.Own).Order(StringComparer.Ordinal)
        let plugin = TestedPlugin.Load(folder)
        from mechanism in plugin.Of([.. Trial.Running.Except([MechanismKind.Layout])])
        from tried in Trial.Plans(plugin, mechanism).Select((plan, number) => (Plan: plan, Number: number))
        select (Text($"{mechanism.Id} {tried.Number}"), tried.Plan with { Steps = MechanismSteps });

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
