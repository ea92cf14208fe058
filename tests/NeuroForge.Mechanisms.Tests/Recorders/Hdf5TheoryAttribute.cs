using NeuroForge.Recorders;

namespace NeuroForge.Mechanisms.Tests.Recorders;

/// <summary>A test that needs the HDF5 library; skipped, and said so, where it is not installed.</summary>
public sealed class Hdf5TheoryAttribute : TheoryAttribute
{
    public Hdf5TheoryAttribute()
    {
        if (Hdf5Library.Find(Hdf5Library.Names) == 0)
        {
            Skip = "the HDF5 library is not installed";
        }
    }
}
