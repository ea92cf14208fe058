namespace NeuroForge.Engine.Ground;

/// <summary>
/// Marks a method that calls a mechanism's code. The JIT may merge that code into the method, and a stack trace then shows the method alone; what is
/// thrown in it counts as thrown by the mechanism. So the method itself does nothing that can fail, but for reading memory: no item of an array or span,
/// no checked arithmetic, no cast. It is merged into no method but one that is marked as well.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
internal sealed class CallsMechanismAttribute : Attribute;
