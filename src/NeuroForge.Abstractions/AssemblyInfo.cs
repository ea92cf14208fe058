using System.Runtime.CompilerServices;

// The host creates objects that plugins only receive, such as slices of stimuli.
[assembly: InternalsVisibleTo("NeuroForge.Engine")]
[assembly: InternalsVisibleTo("NeuroForge.Abstractions.Tests")]
[assembly: InternalsVisibleTo("NeuroForge.Engine.Tests")]
[assembly: InternalsVisibleTo("NeuroForge.Mechanisms.Tests")]
