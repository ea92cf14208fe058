namespace NeuroForge.Engine.Running;

/// <summary>A piece of work for one shard.</summary>
/// <param name="shard">The shard's number.</param>
internal delegate void ShardWork(int shard);
