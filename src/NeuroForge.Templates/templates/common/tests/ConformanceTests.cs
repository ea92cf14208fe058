using NeuroForge.Testing;

namespace TemplateNamePlugin.Tests;

/// <summary>What NeuroForge asks of every plugin, a test for each promise.</summary>
public sealed class ConformanceTests() : PluginConformance("template-name");
