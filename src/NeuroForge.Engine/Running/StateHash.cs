using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NeuroForge.Engine;

/// <summary>A hash over the complete state of a network: two runs agree in it exactly when they agree in every bit.</summary>
internal static class StateHash
{
    /// <summary>SHA-256 of the state, in hexadecimal.</summary>
    /// <param name="network">The network, with no spikes left to deliver.</param>
    /// <param name="step">The step that comes next.</param>
    internal static string Of(Network network, long step)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes([step]));
        foreach (var population in network.Populations)
        {
            Append(hash, population);
        }

        foreach (var store in network.Projections.SelectMany(p => p.Stores))
        {
            store.Visit(hash.AppendData);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static void Append(IncrementalHash hash, Population population)
    {
        foreach (var shard in population.Shards)
        {
            hash.AppendData(MemoryMarshal.AsBytes(shard.Columns.States));
            hash.AppendData(MemoryMarshal.AsBytes(shard.Inputs.All));
            hash.AppendData(MemoryMarshal.AsBytes(shard.Random.Blocks));
            foreach (var projection in shard.Incoming)
            {
                projection.Visit(hash.AppendData);
            }

            foreach (var stimulus in shard.Stimuli)
            {
                hash.AppendData(MemoryMarshal.AsBytes(stimulus.Random));
            }
        }

        if (population.Calcium is { } calcium)
        {
            hash.AppendData(MemoryMarshal.AsBytes(calcium.Values));
            hash.AppendData(MemoryMarshal.AsBytes(calcium.Since));
        }

        foreach (var elements in population.Elements)
        {
            hash.AppendData(MemoryMarshal.AsBytes(elements.Grown));
            hash.AppendData(MemoryMarshal.AsBytes(elements.Connected));
        }
    }
}
