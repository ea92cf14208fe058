namespace NeuroForge.Engine.Running;

/// <summary>An action for one shard.</summary>
/// <param name="shard">The shard's number.</param>
internal delegate void ShardWork(int shard);
