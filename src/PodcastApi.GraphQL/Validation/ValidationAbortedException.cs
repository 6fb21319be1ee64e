namespace PodcastApi.GraphQL.Validation;

/// <summary>Ends a validation at one of its limits; its message is the last error.</summary>
internal sealed class ValidationAbortedException(string message) : Exception(message);
