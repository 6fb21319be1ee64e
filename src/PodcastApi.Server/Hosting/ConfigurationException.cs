namespace PodcastApi.Server.Hosting;

/// <summary>The configuration cannot be used; the message names the file or variable, the place and the fix.</summary>
internal sealed class ConfigurationException(string message, Exception? innerException = null) : Exception(message, innerException);
