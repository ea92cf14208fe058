using System.ComponentModel.Composition;
using System.ComponentModel.Composition.Hosting;
using System.ComponentModel.Composition.Primitives;
using System.ComponentModel.Composition.ReflectionModel;
using System.Reflection;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Loading;

namespace NeuroForge.Plugins.Catalog;

/// <summary>Finds the mechanisms of an assembly by MEF, and every fault in their declarations.</summary>
internal sealed class MechanismDiscovery
{
    private readonly PluginIdentity _plugin;
    private readonly AssemblyCatalog _catalog;
    private readonly List<Mechanism> _found = [];
    private readonly List<string> _faults = [];
    private readonly List<string> _warnings = [];

    private MechanismDiscovery(Assembly assembly, PluginIdentity plugin)
    {
        _plugin = plugin;
        _catalog = new AssemblyCatalog(assembly);
    }

    /// <summary>The mechanisms found.</summary>
    internal IReadOnlyList<Mechanism> Mechanisms => _found;

    /// <summary>Warnings about the exports, one sentence each.</summary>
    internal IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Finds the mechanisms of an assembly.</summary>
    /// <exception cref="PluginRefusedException">There are no mechanisms, or some are faulty; every fault is named.</exception>
    internal static MechanismDiscovery In(Assembly assembly, PluginIdentity plugin)
    {
        var discovery = new MechanismDiscovery(assembly, plugin);
        discovery.Read([.. assembly.GetTypes().Where(type => type.IsDefined(typeof(MechanismAttribute), inherit: false))]);
        return discovery._faults.Count == 0 ? discovery : throw new PluginRefusedException(PluginStatus.Failed, discovery._faults);
    }

    private void Read(IReadOnlyList<Type> marked)
    {
        // Not Parts, which goes through expression trees.
        var parts = new Dictionary<Type, ComposablePartDefinition>();
        foreach (var part in (IEnumerable<ComposablePartDefinition>)_catalog)
        {
            parts.Add(ReflectionModelServices.GetPartType(part).Value, part);
        }

        var metadata = ExportMetadata.Check(parts);
        _faults.AddRange(metadata.Faults);
        _warnings.AddRange(metadata.Warnings);

        foreach (var type in marked)
        {
            Declare(type, parts.GetValueOrDefault(type));
            parts.Remove(type);
        }

        foreach (var type in parts.Keys)
        {
            CheckUnmarked(type);
        }

        if (_found.Count == 0 && _faults.Count == 0)
        {
            _faults.Add("it has no mechanism: mark a type with an attribute such as [NeuronModel(\"name\")]");
        }
    }

    private void Declare(Type type, ComposablePartDefinition? part)
    {
        try
        {
            var mechanism = Mechanism.Declare(type, _plugin, part is null ? null : new MechanismPart(type, part, _catalog, _plugin).Create);
            if ((FindObstacle(type, part) ?? FindTwin(mechanism)) is { } obstacle)
            {
                _faults.Add($"{Name(type)}: {obstacle}");
            }

            _found.Add(mechanism);
        }
        catch (DeclarationException declaration)
        {
            _faults.AddRange(declaration.Faults.Select(fault => $"{Name(type)}: {fault}"));
        }
    }

    private static string Name(Type type)
    {
        var attribute = type.GetCustomAttributes<MechanismAttribute>(inherit: false).First();
        return $"{attribute.Kind.InWords()} \"{attribute.Id}\" ({type.FullName})";
    }

    // What MEF would leave out without a word, or find and then be unable to make.
    private static string? FindObstacle(Type type, ComposablePartDefinition? part) => type switch
    {
        { IsAbstract: true } => "it is abstract: mark the classes that derive from it instead",
        { IsValueType: false, ContainsGenericParameters: true } => "it has type parameters, but a class must have none",
        { IsValueType: false } when !HasConstructor(type) => "it has no constructor without parameters, nor one marked [ImportingConstructor]",
        _ when part is null => "MEF does not find it: remove [PartNotDiscoverable]",
        _ => null,
    };

    private string? FindTwin(Mechanism mechanism) => _found.Find(m => m.Kind == mechanism.Kind && m.Id == mechanism.Id) is { } twin
        ? $"{twin.Type.FullName} has the same id, which must be unique in its kind"
        : null;

    private static bool HasConstructor(Type type) => type
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Any(constructor => constructor.GetParameters().Length == 0 || constructor.IsDefined(typeof(ImportingConstructorAttribute)));

    // A bare [Export(typeof(IRecorder))] has no name that a description could use.
    private void CheckUnmarked(Type type)
    {
        foreach (var export in type.GetCustomAttributes<ExportAttribute>())
        {
            if (export.ContractType?.Assembly == SharedAssemblies.Contract)
            {
                _faults.Add(
                    $"{type.FullName} exports {export.ContractType.Name} without a name: in place of [Export], mark it with the mechanism's own attribute, "
                        + "such as [Recorder(\"name\")]");
            }
        }
    }
}
