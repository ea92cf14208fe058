using NeuroForge.Equations.Text;
using NeuroForge.Units;

namespace NeuroForge.Equations.Models;

/// <summary>A receptor as a model declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit of what arrives.</param>
/// <param name="Doc">Its documentation, in one line.</param>
public sealed record ReceptorSource(SourceText Name, Unit Unit, string Doc);
