using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using NeuroForge.Compilation;
using NeuroForge.Declarations;
using NeuroForge.Equations;
using NeuroForge.Mechanisms;
using NeuroForge.Plugins.Catalog;

namespace NeuroForge.Hosting.Compiling;

/// <summary>
/// Compiles the models that descriptions write as equations, each once: it is kept in the user's cache and loaded like a plugin. A process loads a model once,
/// for all descriptions that contain it.
/// </summary>
internal static class CompiledModels
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, Mechanism> Loaded = new(StringComparer.Ordinal);

    /// <summary>The mechanism of a model.</summary>
    /// <exception cref="IOException">The compiled model can neither be kept nor read.</exception>
    /// <exception cref="InvalidOperationException">The source is not valid, which is a mistake of NeuroForge.</exception>
    internal static Mechanism Get(GeneratedModel model)
    {
        var key = KeyOf(model.Source);
        lock (Gate)
        {
            if (!Loaded.TryGetValue(key, out var mechanism))
            {
                mechanism = CacheFolder.Path is { } root ? FromCache(new ModelCache(root), key, model) : FromTemporaryFolder(key, model);
                Loaded.Add(key, mechanism);
            }

            return mechanism;
        }
    }

    /// <summary>The name of a model's assembly: none that another assembly has.</summary>
    internal static string AssemblyOf(string model) => "equations-" + model;

    /// <summary>The hash of a source and of the contracts that it is compiled against.</summary>
    internal static string KeyOf(string source)
    {
        var contracts = typeof(Mechanism).Assembly.ManifestModule.ModuleVersionId;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{contracts}\n{source}")));
    }

    private static Mechanism FromCache(ModelCache cache, string key, GeneratedModel model)
    {
        if (cache.Find(key, model.Name) is { } folder)
        {
            return Load(folder, model);
        }

        var assembly = Compile(model);
        try
        {
            folder = cache.Keep(key, model.Name, model.Source, assembly);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return FromTemporaryFolder(key, model, assembly);
        }

        return Load(folder, model);
    }

    private static Mechanism FromTemporaryFolder(string key, GeneratedModel model) => FromTemporaryFolder(key, model, Compile(model));

    /// <summary>Loads a model without keeping it: from a folder that nobody else can write to and that is deleted if the system allows it.</summary>
    private static Mechanism FromTemporaryFolder(string key, GeneratedModel model, byte[] assembly)
    {
        var folder = Directory.CreateTempSubdirectory("neuroforge-").FullName;
        try
        {
            return Load(new ModelCache(folder).Keep(key, model.Name, model.Source, assembly), model);
        }
        finally
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // A loaded assembly cannot be deleted on every system.
            }
        }
    }

    private static Mechanism Load(string folder, GeneratedModel model)
    {
        var catalog = PluginCatalog.Load(folder);
        var found = catalog.Find(model.Kind, model.Name) ?? throw new InvalidOperationException(
            $"the compiled model {model.Name} cannot be used: {string.Join("; ", catalog.Plugins.SelectMany(p => p.Reasons))}");

        // The description brings it, and no plugin that could be required.
        return Mechanism.Declare(found.Type, PluginIdentity.None);
    }

    /// <summary>Compiles a model. Only here is the compiler needed, which takes a second to load.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte[] Compile(GeneratedModel model)
    {
        var mef = typeof(MechanismAttribute).BaseType!.Assembly;
        var compiled = SourceCompiler.Compile(AssemblyOf(model.Name), model.Source, typeof(Mechanism).Assembly, mef);
        return compiled.Errors.Count == 0
            ? compiled.Assembly
            : throw new InvalidOperationException($"the source of the model {model.Name} does not compile: {string.Join("; ", compiled.Errors)}");
    }
}
