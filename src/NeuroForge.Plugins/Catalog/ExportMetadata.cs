using System.ComponentModel.Composition;
using System.ComponentModel.Composition.Primitives;
using NeuroForge.Mechanisms;

namespace NeuroForge.Plugins.Catalog;

/// <summary>Finds the exports of a plugin with metadata that make MEF fail or leave them out of an import silently.</summary>
internal sealed class ExportMetadata
{
    private readonly IReadOnlyDictionary<Type, ComposablePartDefinition> _parts;
    private readonly List<string> _faults = [];
    private readonly List<string> _warnings = [];

    private ExportMetadata(IReadOnlyDictionary<Type, ComposablePartDefinition> parts) => _parts = parts;

    /// <summary>Exports that MEF cannot read, and those whose metadata have another type than an import requires; one sentence each.</summary>
    internal IReadOnlyList<string> Faults => _faults;

    /// <summary>Exports that an import does not get because a key is missing, which may be intended; one sentence each.</summary>
    internal IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Compares the exports of every part with the imports of every part.</summary>
    /// <param name="parts">The plugin's parts by their type.</param>
    internal static ExportMetadata Check(IReadOnlyDictionary<Type, ComposablePartDefinition> parts)
    {
        // Parts are asked only where there may be something to find: asking all of them is a tenth of a short command.
        var metadata = new ExportMetadata(parts);
        foreach (var (owner, part) in parts)
        {
            if (AddsMetadata(owner))
            {
                metadata.Read(owner, part);
            }
        }

        if (metadata._faults.Count == 0)
        {
            metadata.CompareAll();
        }

        return metadata;
    }

    // A mechanism with no attribute but its own has metadata that are right.
    private static bool AddsMetadata(Type owner)
    {
        var marked = false;
        foreach (var attribute in Attribute.GetCustomAttributes(owner, inherit: false))
        {
            marked |= attribute is MechanismAttribute;
            var adds = attribute is ExportMetadataAttribute || attribute.GetType().IsDefined(typeof(MetadataAttributeAttribute), inherit: true);
            if (adds && attribute is not MechanismAttribute)
            {
                return true;
            }
        }

        return !marked;
    }

    // MEF reads the metadata of all exports of a contract to find one, so a key that is given twice makes every import of that contract fail.
    private void Read(Type owner, ComposablePartDefinition part)
    {
        foreach (var export in part.ExportDefinitions)
        {
            try
            {
                _ = export.Metadata;
            }
            catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
            {
                _faults.Add(
                    $"{owner.FullName}: MEF cannot read the metadata of its export, so every import of {export.ContractName} would fail: "
                    + failure.Message);
            }
        }
    }

    private void CompareAll()
    {
        foreach (var (importer, part) in _parts)
        {
            if (!importer.IsValueType)
            {
                foreach (var import in part.ImportDefinitions.OfType<ContractBasedImportDefinition>())
                {
                    Compare(importer, import);
                }
            }
        }
    }

    private void Compare(Type importer, ContractBasedImportDefinition import)
    {
        foreach (var (key, type) in import.RequiredMetadata)
        {
            foreach (var (owner, part) in _parts)
            {
                foreach (var export in part.ExportDefinitions.Where(export => export.ContractName == import.ContractName))
                {
                    Compare(owner, export, importer, key, type);
                }
            }
        }
    }

    private void Compare(Type owner, ExportDefinition export, Type importer, string key, Type type)
    {
        if (!export.Metadata.TryGetValue(key, out var value))
        {
            _warnings.Add(
                $"{importer.FullName} does not get {owner.FullName} as an import of {export.ContractName}: it has no metadata \"{key}\"; "
                + $"add [ExportMetadata(\"{key}\", ...)] unless this is intended");
        }
        else if (value is null ? type.IsValueType : !type.IsInstanceOfType(value))
        {
            var given = value is null ? "null" : $"of type {value.GetType().Name}";
            _faults.Add(
                $"{owner.FullName}: its metadata \"{key}\" is {given}, but {importer.FullName} imports {export.ContractName} with {type.Name}, "
                + "so MEF would ignore it: give a value of that type");
        }
    }
}
