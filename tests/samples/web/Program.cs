using NeuroForge.Samples.Web;

await LiveHost.Create(args).RunAsync();
