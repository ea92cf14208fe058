using System.Runtime.CompilerServices;

// The host builds what plugins only receive: slices of stimuli, for instance.
[assembly: InternalsVisibleTo("NeuroForge.Engine")]
[assembly: InternalsVisibleTo("NeuroForge.Abstractions.Tests")]
[assembly: InternalsVisibleTo("NeuroForge.Engine.Tests")]
[assembly: InternalsVisibleTo("NeuroForge.Mechanisms.Tests")]
