namespace NeuroForge.Engine.Ground;

/// <summary>
/// Marks a method that calls a mechanism's code. The JIT may inline that code into the method, and a stack trace then shows only the method; exceptions in it
/// are attributed to the mechanism. So the method itself must do nothing that can fail except reading memory: no array or span access, no checked arithmetic,
/// no cast. It is inlined only into methods that are marked as well.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
internal sealed class CallsMechanismAttribute : Attribute;
