using System.CommandLine;
using PodcastApi.Server.Commands;

// A server ends its requests in its own time; the host has a limit for it.
var configuration = new InvocationConfiguration { ProcessTerminationTimeout = null };
return await CommandTree.Create().Parse(args).InvokeAsync(configuration);
