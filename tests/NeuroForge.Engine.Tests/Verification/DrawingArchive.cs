using System.Runtime.CompilerServices;
using NeuroForge.Engine.Archive;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Tests.Verification;

/// <summary>Draws a number from the first random streams of neurons that it is shown: where nobody else may.</summary>
/// <param name="block">Which of the blocks of the first shard.</param>
internal sealed class DrawingArchive(int block) : StateArchive
{
    private bool _drawn;

    private protected override void Take<T>(Span<T> values)
    {
        if (!_drawn && typeof(T) == typeof(RandomBlock))
        {
            Unsafe.As<T, RandomBlock>(ref values[block]).Next();
            _drawn = true;
        }
    }

    private protected override void Bytes(Span<byte> bytes)
    {
    }
}
