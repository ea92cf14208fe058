using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace NeuroForge.Plugins.Tests;

/// <summary>Changes compiled plugins into what other builds would have left.</summary>
internal static class Tampering
{
    /// <summary>Makes an assembly refer to another version of the contract: the first four numbers of its row in the table of references.</summary>
    public static void ReferToContract(string assembly, Version version)
    {
        var bytes = File.ReadAllBytes(assembly);
        var row = bytes.AsSpan(ContractRow(bytes));
        int[] numbers = [version.Major, version.Minor, version.Build, version.Revision];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(row[(2 * i)..], (ushort)numbers[i]);
        }

        File.WriteAllBytes(assembly, bytes);
    }

    /// <summary>Changes a name, of an assembly or a type, wherever an assembly has it.</summary>
    public static void Rename(string assembly, string name, string other)
    {
        Assert.Equal(name.Length, other.Length);
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(assembly));
        Assert.Contains(name, text, StringComparison.Ordinal);
        File.WriteAllBytes(assembly, Encoding.Latin1.GetBytes(text.Replace(name, other, StringComparison.Ordinal)));
    }

    private static int ContractRow(byte[] bytes)
    {
        using var file = new PEReader(new MemoryStream(bytes));
        var metadata = file.GetMetadataReader();
        var handle = metadata.AssemblyReferences.Single(h => metadata.GetString(metadata.GetAssemblyReference(h).Name) == "NeuroForge.Abstractions");
        return file.PEHeaders.MetadataStartOffset
            + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef)
            + ((MetadataTokens.GetRowNumber(handle) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef));
    }
}
