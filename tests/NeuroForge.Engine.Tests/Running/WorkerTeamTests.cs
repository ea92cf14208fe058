using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Running;

namespace NeuroForge.Engine.Tests.Running;

/// <summary>Threads that share the shards of a network.</summary>
public sealed class WorkerTeamTests
{
    /// <summary>More threads than processors, so that one is often put to sleep between two looks and wakes in the next stage.</summary>
    [Fact]
    public void Every_shard_of_a_stage_is_worked_on_once_however_late_a_thread_comes()
    {
        const int Rounds = 400_000;
        Stage[] stages = [new(0, 2), new(2, 3), new(3, 6)];
        var counts = new int[6];
        using var team = new WorkerTeam((2 * Environment.ProcessorCount) + 2, counts.Length);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var stage in stages)
            {
                team.Run(shard => Interlocked.Increment(ref counts[shard]), stage);
            }
        }

        Assert.All(counts, count => Assert.Equal(Rounds, count));
    }
}
