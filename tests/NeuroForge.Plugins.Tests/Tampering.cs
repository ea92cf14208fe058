using System.Buffers.Binary;
using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace NeuroForge.Plugins.Tests;

/// <summary>Changes compiled plugins into what other builds would have left.</summary>
internal static class Tampering
{
    /// <summary>Makes an assembly refer to another version of the contract.</summary>
    public static void ReferToContract(string assembly, Version version) => Refer(assembly, "NeuroForge.Abstractions", version);

    /// <summary>Makes an assembly refer to another version of an assembly: the first four numbers of its row in the table of references.</summary>
    public static void Refer(string assembly, string referenced, Version version) => Write(assembly, version, metadata =>
    {
        var handle = metadata.AssemblyReferences.Single(h => metadata.GetString(metadata.GetAssemblyReference(h).Name) == referenced);
        return metadata.GetTableMetadataOffset(TableIndex.AssemblyRef) + (
            (MetadataTokens.GetRowNumber(handle) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef));
    });

    /// <summary>Gives an assembly another version: four numbers in its row in the table of assemblies, after that of the hash.</summary>
    public static void SetVersion(string assembly, Version version) =>
        Write(assembly, version, metadata => metadata.GetTableMetadataOffset(TableIndex.Assembly) + sizeof(uint));

    /// <summary>
    /// Makes an assembly what a compiler leaves that does not optimise: the flags of its <c>DebuggableAttribute</c>, after a length and a mark.
    /// </summary>
    public static void DisableOptimization(string assembly)
    {
        var bytes = File.ReadAllBytes(assembly);
        var flags = Place(bytes, metadata =>
        {
            var attribute = metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute)
                .Single(a => NameOf(metadata, a) == "DebuggableAttribute");
            return metadata.GetHeapMetadataOffset(HeapIndex.Blob) + MetadataTokens.GetHeapOffset(attribute.Value) + sizeof(byte) + sizeof(ushort);
        });
        const DebuggableAttribute.DebuggingModes Debug =
            DebuggableAttribute.DebuggingModes.Default
            | DebuggableAttribute.DebuggingModes.IgnoreSymbolStoreSequencePoints
            | DebuggableAttribute.DebuggingModes.EnableEditAndContinue
            | DebuggableAttribute.DebuggingModes.DisableOptimizations;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(flags), (int)Debug);
        File.WriteAllBytes(assembly, bytes);
    }

    private static string NameOf(MetadataReader metadata, CustomAttribute attribute)
    {
        var constructor = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        return metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)constructor.Parent).Name);
    }

    /// <summary>Changes a name, of an assembly or a type, wherever an assembly has it.</summary>
    public static void Rename(string assembly, string name, string other)
    {
        Assert.Equal(name.Length, other.Length);
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(assembly));
        Assert.Contains(name, text, StringComparison.Ordinal);
        File.WriteAllBytes(assembly, Encoding.Latin1.GetBytes(text.Replace(name, other, StringComparison.Ordinal)));
    }

    private static void Write(string assembly, Version version, Func<MetadataReader, int> find)
    {
        var bytes = File.ReadAllBytes(assembly);
        var row = bytes.AsSpan(Place(bytes, find));
        int[] numbers = [version.Major, version.Minor, version.Build, version.Revision];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(row[(2 * i)..], (ushort)numbers[i]);
        }

        File.WriteAllBytes(assembly, bytes);
    }

    private static int Place(byte[] bytes, Func<MetadataReader, int> find)
    {
        using var file = new PEReader(new MemoryStream(bytes));
        return file.PEHeaders.MetadataStartOffset + find(file.GetMetadataReader());
    }
}
