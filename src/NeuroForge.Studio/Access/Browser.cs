using System.ComponentModel;
using System.Diagnostics;

namespace NeuroForge.Studio.Access;

/// <summary>The browser of the desktop.</summary>
internal static class Browser
{
    /// <summary>Opens an address; false if there is no program for it.</summary>
    internal static bool Open(Uri address)
    {
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            return false;
        }
    }
}
