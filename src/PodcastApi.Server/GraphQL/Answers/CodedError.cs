using PodcastApi.GraphQL;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.GraphQL.Answers;

/// <summary>Gives errors their code, <c>extensions.code</c>: no error leaves without.</summary>
internal static class CodedError
{
    /// <summary>The key of the code in an error's extensions.</summary>
    public const string Code = "code";

    /// <summary>An error that is about no place in the document.</summary>
    public static GraphQLError Of(ErrorCode code, string message) => new(message, extensions: Extensions(code));

    /// <summary>The error with a code, unless it has one.</summary>
    public static GraphQLError With(GraphQLError error, ErrorCode code)
    {
        if (error.Extensions is not { } own)
            return error.WithExtensions(Extensions(code));
        if (own.ContainsKey(Code))
            return error;
        var all = Extensions(code);
        foreach (var (key, value) in own)
            all[key] = value;
        return error.WithExtensions(all);
    }

    private static Dictionary<string, object?> Extensions(ErrorCode code) => new() { [Code] = ErrorCatalogue.Name(code) };
}
