namespace NeuroForge.Engine;

/// <summary>A piece of work for one shard.</summary>
/// <param name="shard">The shard's number.</param>
/// <param name="worker">The number of the worker that does it, whose scratch memory it may use.</param>
internal delegate void ShardWork(int shard, int worker);
