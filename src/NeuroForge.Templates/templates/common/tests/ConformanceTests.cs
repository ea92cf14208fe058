using NeuroForge.Testing;

namespace TemplateNamePlugin.Tests;

/// <summary>The conformance kit: a test for each property that NeuroForge requires of a plugin.</summary>
public sealed class ConformanceTests() : PluginConformance("template-name");
